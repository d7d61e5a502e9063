using FsCheck;
using FsCheck.Fluent;

namespace TruceStats.Data.Tests.Databases;

/// <summary>Any rows, whole and broken, and any rule to count them by.</summary>
internal static class Cases
{
    private static readonly Resolution[] Resolutions =
    [
        Resolution.Day, Resolution.Week, Resolution.WeekFrom(IsoDayOfWeek.Sunday), Resolution.Month, Resolution.Quarter, Resolution.Year, Resolution.EveryDays(10),
    ];

    // Codes that only a careless query takes for something else, and such as differ in case, accent or composition alone.
    private static readonly string?[] Places = [null, "", "SV-SS", "SV-SS", "SV-LI", "sv-li", "O'Higgins", "x\"; drop table incidents; --", "Ahuachapán", "Ahuachapa\u0301n", "$1", "%"];

    private static readonly string?[] Actors = [null, "", "ms-13", "barrio-18", "MS-13", "a; b"];

    public sealed record Case(IReadOnlyList<Row> Whole, IReadOnlyList<(Fault Fault, Row Row)> Broken, CountingRule Rule, LocalDate? AsOf, int Lag)
    {
        public IEnumerable<Row> Rows => Whole.Concat(Broken.Select(broken => broken.Row));

        public IncidentLog Log(string table)
        {
            Incident[] incidents = [.. Whole.Select(row => row.ToIncident())];
            int partial = incidents.Count(incident => !incident.Start.IsExact || incident.End is { IsExact: false });
            var source = SourceReport.Of(table, incidents.Length + Broken.Count, Fault.Rejected(table, Broken.Select(broken => broken.Fault)), null, partial);
            var log = IncidentLog.Of(incidents, source);
            return AsOf is { } date ? log.AsOf(date, Lag) : log;
        }

        public override string ToString() => Rule + "\n" + string.Join("\n", Rows);
    }

    private static Gen<Row> AnyRow =>
        from start in Gen.Choose(0, 150)
        from unsure in Gen.Elements(-1, -1, -1, 0, 3, 40)
        from lasts in Gen.Elements(-1, -1, -1, 0, 2, 20)
        from unsureEnd in Gen.Elements(-1, -1, 0, 5)
        from kind in Gen.Elements("homicide", "homicide", "attack", "clash")
        from place in Gen.Elements(Places)
        from side in Gen.Elements(Actors)
        from against in Gen.Elements(Actors)
        from deaths in Gen.Elements<(long? Low, long? Best, long? High)>((null, null, null), (2, 2, 2), (3, null, null), (1, 4, 9), (0, null, 7), (0, 0, 0), (4_000_000_000, 4_000_000_001, null))
        from clarity in Gen.Elements<int?>(null, 0, 1, 2)
        let first = new DateOnly(2016, 1, 1).AddDays(start)
        let end = lasts < 0 ? (DateOnly?)null : first.AddDays(lasts)
        select new Row(
            first, unsure < 0 ? null : first.AddDays(unsure), end, end is null || unsureEnd < 0 ? null : end.Value.AddDays(unsureEnd),
            kind, place, side, against, deaths.Low, deaths.Best, deaths.High, clarity);

    // One fault and no other, so that it is clear which one is told.
    private static Gen<(Fault, Row)> AnyBroken =>
        from row in AnyRow
        from fault in Gen.Elements(Fault.All.ToArray())
        let plain = row with { StartLatest = null, End = null, EndLatest = null }
        select (fault, fault.Break(plain));

    private static Gen<IncidentFilter?> AnyFilter =>
        from kinds in SomeOf("homicide", "attack")
        from places in SomeOf([.. Places.Where(place => !string.IsNullOrEmpty(place)).OfType<string>().Distinct(), "nowhere"])
        from side in SomeOf("ms-13", "barrio-18")
        from against in SomeOf("ms-13", "a; b")
        from clarities in SomeOf("Clear", "Unknown", "Unclear")
        from period in Gen.Elements<StudyPeriod?>(null, null, null, StudyPeriod.Of(new LocalDate(2016, 2, 20), new LocalDate(2016, 4, 1)), StudyPeriod.From(new LocalDate(2016, 3, 26)), StudyPeriod.Of(new LocalDate(-44, 3, 15), new LocalDate(2016, 3, 1)))
        from minimum in Gen.Elements<long?>(null, null, null, 0, 2)
        from none in Gen.Elements(true, true, false)
        select none ? null : new IncidentFilter
        {
            Kinds = kinds?.Select(IncidentKind.Of).ToList(),
            Places = places?.Select(PlaceCode.Of).ToList(),
            Perpetrators = side?.Select(ActorId.Of).ToList(),
            Targets = against?.Select(ActorId.Of).ToList(),
            Clarities = clarities?.Select(Enum.Parse<Clarity>).ToList(),
            Period = period,
            MinimumDeaths = minimum,
        };

    private static Gen<CountingRule> AnyRule =>
        from resolution in Gen.Elements(Resolutions)
        from coverage in Gen.Elements(StudyPeriod.Of(new LocalDate(2016, 2, 10), new LocalDate(2016, 5, 20)), StudyPeriod.Of(new LocalDate(2015, 1, 1), new LocalDate(2017, 1, 1)), StudyPeriod.Month(2016, 3))
        from what in Gen.Elements(CountedQuantity.Incidents, CountedQuantity.DeathsLow, CountedQuantity.DeathsBest, CountedQuantity.DeathsHigh)
        from attribution in Gen.Elements(Attribution.Refuse, Attribution.FirstDay, Attribution.LastDay, Attribution.Exclude, Attribution.FirstDay, Attribution.LastDay, Attribution.Exclude)
        from unknown in Gen.Elements(UnknownBest.Refuse, UnknownBest.UseLow, UnknownBest.UseHigh, UnknownBest.LeaveOut, UnknownBest.LeaveOut)
        from groups in Gen.Elements(Groups.None, Groups.Place, Groups.Perpetrator, Groups.Target, Groups.Kind)
        from keys in SomeOf("SV-SS", "SV-LI", "homicide", "attack", "ms-13", "barrio-18", "nobody")
        from filter in AnyFilter
        from also in AnyFilter
        select new CountingRule
        {
            Resolution = resolution,
            Coverage = coverage,
            What = what,
            Attribution = attribution,
            UnknownBest = unknown,
            Groups = groups,
            GroupKeys = groups == Groups.None ? null : keys,
            Filter = filter is null ? null : also is null ? filter : filter.And(also),
        };

    public static Gen<Case> Any =>
        from whole in AnyRow.ListOf()
        from broken in AnyBroken.ListOf(2)
        from noneBroken in Gen.Elements(true, true, false)
        from rule in AnyRule
        from asOf in Gen.Elements<LocalDate?>(null, null, null, new LocalDate(2016, 4, 10))
        from lag in Gen.Choose(0, 20)
        select new Case([.. whole], noneBroken ? [] : [.. broken], rule, asOf, asOf is null ? 0 : lag);

    // Mostly not asked for; then any subset, among them the empty one.
    private static Gen<string[]?> SomeOf(params string[] values) =>
        from asked in Gen.Elements(false, false, false, false, false, true)
        from some in Gen.SubListOf(values)
        select asked ? some.ToArray() : null;
}
