import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { Dossier, DossierBlock } from '../../../core/dossier/dossier';
import { bindClasses } from '../../ui/bind-classes';
import styles from './dossier-sheet.module.css';

const classes = bindClasses(styles);

type Table = Extract<DossierBlock, { readonly kind: 'table' }>;

const percent = (width: number): string => `${Math.round(width * 1000) / 10}%`;

const TableBlock = ({ caption, columns, rows }: Table) => (
  <table className={classes('table')}>
    <caption>{caption}</caption>
    <colgroup>
      {columns.map(({ title, width }) => (
        <col key={title} style={{ width: percent(width) }} />
      ))}
    </colgroup>
    <thead>
      <tr>
        {columns.map(({ title, align }) => (
          <th key={title} scope="col" className={classes(align)}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.join('|')}>
          {columns.map(({ title, align }, place) =>
            place === 0 ? (
              <th key={title} scope="row" className={classes(align)}>
                {row[place]}
              </th>
            ) : (
              <td key={title} className={classes(align)}>
                {row[place]}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
);

const Block = ({ block }: { readonly block: DossierBlock }) => {
  switch (block.kind) {
    case 'heading':
      return <h2>{block.text}</h2>;
    case 'paragraph':
      return <p className={classes(block.tone)}>{block.text}</p>;
    case 'findings':
      return (
        <ul className={classes('findings')}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return <TableBlock {...block} />;
  }
};

/** The pages of the dossier as they are printed. Its title heads the first page. */
const Pages = ({ dossier }: { readonly dossier: Dossier }) =>
  dossier.pages.map((page, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pages are known by their place
    <section key={place} className={classes('page')} aria-label={`Page ${place + 1}`}>
      {place === 0 ? (
        <header>
          <h1>{dossier.title}</h1>
          <p className={classes('context')}>{dossier.context}</p>
          <p className={classes('reference')}>{dossier.reference}</p>
        </header>
      ) : null}
      <div className={classes('blocks')}>
        {page.map((block, rank) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks are in reading order and never move
          <Block key={rank} block={block} />
        ))}
      </div>
      <footer>
        {dossier.notice} · {dossier.reference}
        <span className={classes('number')}> · page {place + 1}</span>
      </footer>
    </section>
  ));

/** On screen: the two sheets, to read before anything leaves. */
export const DossierSheet = ({ dossier }: { readonly dossier: Dossier }) => (
  <article className={classes('dossier', 'shown')} aria-label={dossier.title} lang="fr">
    <Pages dossier={dossier} />
  </article>
);

/** The printed file carries the title of the document. The window keeps its own: main refuses the change. */
const useDocumentTitle = (title: string) => {
  useEffect(() => {
    const former = document.title;
    document.title = title;
    return () => {
      document.title = former;
    };
  }, [title]);
};

/** On paper: these pages and nothing else of the screen, while it is mounted. */
export const PrintedDossier = ({ dossier }: { readonly dossier: Dossier }) => {
  useDocumentTitle(`${dossier.title}, ${dossier.reference}`);
  return createPortal(
    <article className={classes('dossier', 'printed')} data-printed-alone lang="fr">
      <Pages dossier={dossier} />
    </article>,
    document.body,
  );
};
