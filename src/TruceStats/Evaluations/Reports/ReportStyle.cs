namespace TruceStats.Evaluations;

/// <summary>How a page looks: readable on a phone, on a desk and on A4, with contrasts above 7 to 1.</summary>
internal static class ReportStyle
{
    public const string Sheet = """
        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        body { margin: 0; background: #ffffff; color: #1b1b1b; font: 1rem/1.55 Georgia, "Times New Roman", serif; }
        main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
        h1, h2, h3, th, caption, figcaption, dt { font-family: Arial, "Liberation Sans", Helvetica, sans-serif; }
        h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 1rem; }
        h2 { font-size: 1.2rem; line-height: 1.3; margin: 2.2rem 0 .6rem; padding-top: .6rem; border-top: 1px solid #767676; }
        h3 { font-size: 1rem; margin: 0 0 .3rem; }
        p { margin: 0 0 .7rem; }
        p, li, dd { overflow-wrap: anywhere; }
        ul { margin: 0 0 .7rem; padding-left: 1.3rem; }
        li { margin-bottom: .35rem; }
        #summary ul { font-size: 1.06rem; }
        .wide { overflow-x: auto; margin: .6rem 0 1rem; }
        .wide:focus-visible { outline: 3px solid #0b4f8a; outline-offset: 2px; }
        table { border-collapse: collapse; min-width: 100%; font-size: .88rem; line-height: 1.4; font-family: Arial, "Liberation Sans", Helvetica, sans-serif; }
        caption { text-align: left; font-weight: bold; padding-bottom: .3rem; }
        th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid #c4c4c4; font-weight: normal; }
        thead th { font-weight: bold; border-bottom: 2px solid #1b1b1b; vertical-align: bottom; }
        tbody th { min-width: 6.5rem; }
        .number { text-align: right; font-variant-numeric: tabular-nums; }
        td.number { white-space: nowrap; }
        figure { margin: 1rem 0; }
        figure svg { display: block; width: 100%; height: auto; }
        figcaption { font-size: .85rem; color: #3d3d3d; margin-top: .3rem; }
        .card { margin: 0 0 1.1rem; padding-left: .8rem; border-left: 4px solid #c4c4c4; font-size: .92rem; }
        dl { margin: 0; }
        dt { font-size: .82rem; font-weight: bold; margin-top: .3rem; }
        dd { margin: 0; }
        @page { size: A4; margin: 18mm 16mm; }
        @media print {
          body { font-size: 10pt; }
          main { max-width: none; padding: 0; }
          h2, h3, caption, dt { break-after: avoid; }
          figure, .wide { break-inside: avoid; }
          figure svg { max-height: 120mm; }
          .wide { overflow: visible; }
          td.number { white-space: normal; }
        }

        """;
}
