// A page of the sheet: one h1 that says the state, sections, an aside behind one hairline, a final action.
import { type ReactNode, useEffect, useId } from 'react'

interface PageProps {
  title: string
  /** What stands below the title: facts, labels, path. */
  about?: ReactNode
  /** What can be done here, beside the title. */
  tools?: ReactNode
  children: ReactNode
}

export function Page({ title, about, tools, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Schakel`
  }, [title])
  return (
    <div className="sheet-page">
      <header className="page-head">
        <div className="page-head-line">
          <h1>{title}</h1>
          {tools && <div className="row">{tools}</div>}
        </div>
        {about && <div className="about">{about}</div>}
      </header>
      <div className="sections">{children}</div>
    </div>
  )
}

interface SectionProps {
  title: string
  /** A number beside the title. */
  figure?: ReactNode
  /** A link or button at the right. */
  more?: ReactNode
  children: ReactNode
}

export function Section({ title, figure, more, children }: SectionProps) {
  const id = useId()
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>
          {title}
          {figure !== undefined && <span className="figure figures">{figure}</span>}
        </h2>
        {more}
      </div>
      {children}
    </section>
  )
}

export function WithAside({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="with-aside">
      <div className="sections">{children}</div>
      <aside className="aside">{aside}</aside>
    </div>
  )
}

export const TwoColumns = ({ children }: { children: ReactNode }) => <div className="two-columns">{children}</div>

/** Names and values of one thing. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode] | null | false)[] }) {
  return (
    <dl className="facts">
      {facts
        .filter((fact) => fact !== null && fact !== false)
        .map(([name, value]) => (
          <FactPair key={name} name={name} value={value} />
        ))}
    </dl>
  )
}

function FactPair({ name, value }: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

/** The final action of a page, with its effect and number. */
export const FinalBar = ({ children }: { children: ReactNode }) => <div className="final">{children}</div>
