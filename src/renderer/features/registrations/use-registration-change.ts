import type { ChannelName, ReplyOf } from '../../../contract/channels';
import { asFailure, type RequestTo } from '../../app/engine-client';
import { useEngineMutation } from '../../app/use-engine';
import { showToast, type Toast } from '../../ui/toast';

type ChangingChannel = {
  [Name in ChannelName]: ReplyOf<Name> extends { changeId: string } ? Name : never;
}[ChannelName];

let dismissLatest: () => void = () => undefined;

/** Only the latest change can be taken back: its message replaces the one before, wherever it came from. */
export const sayLatest = (toast: Toast): void => {
  dismissLatest();
  dismissLatest = showToast(toast);
};

const refuse = (error: unknown) => {
  const { title, meaning } = asFailure(error).text;
  showToast({ message: `${title}. ${meaning}` });
};

/** Changes sessions or registrations at once, and offers to take the change back. */
export const useRegistrationChange = <Name extends ChangingChannel>(channel: Name) => {
  const changing = useEngineMutation(channel);
  const undoing = useEngineMutation('registrations:undo');
  const undo = (changeId: string) =>
    undoing.mutate({ changeId }, { onSuccess: () => showToast({ message: 'Annulé.' }), onError: refuse });
  const change = async (request: RequestTo<Name>, message: string): Promise<ReplyOf<Name> | null> => {
    try {
      const reply = await changing.mutateAsync(request);
      sayLatest({
        message,
        action: { label: 'Annuler', onAction: () => undo(reply.changeId) },
      });
      return reply;
    } catch (error) {
      refuse(error);
      return null;
    }
  };
  return { change, isPending: changing.isPending };
};
