import { ShieldAlert } from 'lucide-react';
import { useCollectiveFilter } from '../../app/collective-filter';
import { bindClasses } from '../../ui/bind-classes';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { DescriptionList } from '../../ui/description-list';
import { FileNeedsCheck } from './file-needs-check';
import styles from './plan.module.css';
import { SHEETS } from './plan-sentences';

const classes = bindClasses(styles);

/** What the workbook holds, and for whom it is. */
export const WorkbookCard = () => {
  const { filter } = useCollectiveFilter();
  return (
    <Card
      isScreenOnly
      title="Ce que contient le classeur"
      description="Le plan tel qu’il est affiché ici, pour le périmètre choisi en haut de l’écran."
      actions={
        <Chip tone="warning" icon={<ShieldAlert aria-hidden="true" />}>
          Fichier de travail, à ne pas transmettre
        </Chip>
      }
    >
      <DescriptionList items={SHEETS.map(({ name, holds }) => ({ term: name, value: holds }))} />
      <p className={classes('caution')}>
        Aucun agent n’y figure et aucun résultat individuel. Les résultats y sont montrés à partir de 5
        répondants{'\u202f'}: assez pour préparer le plan entre gestionnaires, pas assez pour le diffuser.
      </p>
      <FileNeedsCheck key={JSON.stringify(filter)} />
    </Card>
  );
};
