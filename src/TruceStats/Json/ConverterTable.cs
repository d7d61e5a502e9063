using System.Text.Json;
using System.Text.Json.Serialization;

namespace TruceStats.Json;

/// <summary>
/// Every type that TruceStats reads and writes, with the converter that does the work under the private options and the bridge that stands in the caller's.
/// Written out type by type rather than found by reflection, so that trimming and ahead-of-time compilation see all of it.
/// </summary>
internal sealed partial class ConverterTable
{
    private readonly List<(Type Type, JsonConverter Inner, JsonConverter Bridge)> _entries = [];
    private readonly JsonSerializerOptions _strict;
    private readonly TruceStatsJson _additions;

    public ConverterTable(JsonSerializerOptions strict, TruceStatsJson additions)
    {
        _strict = strict;
        _additions = additions;
        strict.Converters.Add(new DoubleConverter());
        strict.Converters.Add(new LocalDateConverter());
        AddInference();
        AddPeriodsAndActors();
        AddIncidents();
        AddTruces();
        AddCounts();
        AddRates();
        AddInterruptions();
        AddChangePoints();
        AddDurations();
        AddMonitoring();
        AddContagion();
        AddCompliance();
        AddSensitivity();
        AddEvaluations();
    }

    public IReadOnlyList<(Type Type, JsonConverter Inner, JsonConverter Bridge)> Entries => _entries;

    private void AddInference()
    {
        AddEnum<Alternative>();
        AddEnum<Sidedness>();
        AddText(unit => unit.Symbol, Unit.Of);
        Add<MethodId, MethodWire>(m => new(m.Id, m.Name, m.Citation), w => new(w.Id, w.Name, w.Citation));
        Add<CautionArgument, CautionArgumentWire>(a => new(a.Name, a.Number, a.Text, a.Date), w => w.ToDomain());
        Add<Caution, CautionWire>(c => new(c.Code, c.Arguments), w => Caution.Of(w.Code, [.. w.Arguments]));
        Add<ConfidenceInterval, IntervalWire>(i => new(i.Lower, i.Upper, i.Level, i.Sidedness, i.Method), w => new(w.Lower, w.Upper, w.Level, w.Method, w.Sidedness));
        Add<Estimate, EstimateWire>(
            e => new(e.Value, e.StandardError, e.Interval, e.Method, e.Unit, e.Cautions),
            w => new(w.Value, w.StandardError, w.Interval, w.Method, w.Unit, w.Cautions));
        Add<HypothesisTest, TestWire>(
            t => new(t.PValue, t.Statistic, t.DegreesOfFreedom, t.NullValue, t.Alternative, t.Method, t.Cautions),
            w => new(w.PValue, w.Statistic, w.DegreesOfFreedom, w.NullValue, w.Alternative, w.Method, w.Cautions));
        Add<ReportedCount, ReportedCountWire>(c => new(c.Low, c.Best, c.High), w => ReportedCount.Between(w.Low, w.Best, w.High));
        Add<NamedEstimate, NamedEstimateWire>(n => new(n.Name, n.Estimate, n.Test), w => new(w.Name, w.Estimate, w.Test));
        Add<FreeParameter, FreeParameterWire>(p => new(p.Name, p.Lower, p.Upper), w => new(w.Name, w.Lower, w.Upper));
        // How many threads work and who is told of it belongs to the machine, not to the answer.
        Add<Execution, ExecutionWire>(e => new(e.Seed, e.Draws), w => new() { Seed = w.Seed, Draws = w.Draws });
    }

    /// <summary>What stands behind one of the extension interfaces, or one of the built-ins by its own name.</summary>
    internal void AddMethods<TMethod>()
        where TMethod : class =>
        AddConverter<TMethod>(new MethodConverter<TMethod>(_additions));

    private void Add<TDomain, TWire>(Func<TDomain, TWire> toWire, Func<TWire, TDomain> fromWire)
        where TDomain : class
        where TWire : class =>
        AddConverter<TDomain>(new WireConverter<TDomain, TWire>(toWire, fromWire));

    private void AddText<T>(Func<T, string> toText, Func<string, T> fromText)
        where T : class =>
        AddConverter<T>(new TextConverter<T>(toText, fromText));

    // Names in kebab case, as codes are; a number in place of a name is refused.
    private void AddEnum<T>()
        where T : struct, Enum =>
        AddConverter<T>(new JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false).CreateConverter(typeof(T), _strict));

    private void AddConverter<T>(JsonConverter inner) => _entries.Add((typeof(T), inner, new Bridge<T>(inner, _strict)));
}
