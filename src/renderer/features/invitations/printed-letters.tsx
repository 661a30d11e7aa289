import type { LetterBlock, Letters } from '../../../core/invitations/letter';
import { bindClasses } from '../../ui/bind-classes';
import styles from './invitation.module.css';

const classes = bindClasses(styles);

const Block = ({ block }: { readonly block: LetterBlock }) => {
  switch (block.kind) {
    case 'title':
      return <h2>{block.text}</h2>;
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'item':
      return <p className={classes('item')}>– {block.text}</p>;
    case 'field':
      return (
        <p className={classes('field')}>
          <span>{block.label}</span>
          <span className={classes('line')} />
        </p>
      );
  }
};

const numbered = <Item,>(items: readonly Item[]) => items.map((item, place) => ({ item, place }));

/** Letters as they are on paper, one page each; on screen they are edited instead. */
export const PrintedLetters = ({ letters }: { readonly letters: Letters }) => (
  <div className={classes('letters')} aria-hidden="true">
    {numbered(letters.pages).map(({ item: blocks, place }) => (
      <section key={place} className={classes('letter')}>
        {numbered(blocks).map(({ item, place: at }) => (
          <Block key={at} block={item} />
        ))}
      </section>
    ))}
  </div>
);
