using System.Text.Json;
using TruceStats.Json;
using TruceStats.Monitoring;

namespace TruceStats.Extensions;

/// <summary>A monitoring method written outside the library is used like a built-in one, and answers the same.</summary>
public sealed class MonitoringTests
{
    private static readonly MonitoringBaseline Baseline = MonitoringBaseline.Of(Tally.Of(333, Exposure.Days(100)), Exposure.Days(1));

    private static readonly CountSeries Days = CountSeries.Of(Resolution.Day, new LocalDate(2016, 4, 1), [3, 5, null, 2, 6, 7, 8, 4, 1]);

    private static readonly OwnCusum Own = new() { Reference = 4.5, Threshold = 5 };

    [Fact]
    public void Its_path_and_alarms_are_those_of_the_built_in_one()
    {
        var builtIn = new PoissonCusum { Direction = MonitoringDirection.Upward, Reference = 4.5, Threshold = 5 };
        var own = Own.Run(Days, Baseline);
        var expected = builtIn.Run(Days, Baseline);
        Assert.Equal(expected.States.Select(state => state.Step!.Statistic), own.States.Select(state => state.Step!.Statistic));
        Assert.Equal(expected.Alarms.Select(alarm => alarm.Bin), own.Alarms.Select(alarm => alarm.Bin));
        Assert.Null(own.RunLength);
    }

    [Fact]
    public void Its_run_length_is_simulated_to_that_of_the_built_in_ones_chain()
    {
        var builtIn = new PoissonCusum { Direction = MonitoringDirection.Upward, Reference = 4.5, Threshold = 5 };
        var simulated = Own.SimulateRunLength(Baseline, runs: 1000);
        double exact = builtIn.RunLength(Baseline)!.Value!.Value;
        // Four standard errors.
        Assert.InRange(simulated.Value!.Value, exact - (4 * simulated.StandardError!.Value), exact + (4 * simulated.StandardError.Value));
    }

    [Fact]
    public void Registered_it_goes_to_data_and_resumes()
    {
        var state = Own.Start(Baseline).Observe(Days[0]).Observe(Days[1]);
        var read = JsonSerializer.Deserialize<MonitoringState>(JsonSerializer.Serialize(state, OwnJson.Registered()), OwnJson.Registered())!;
        Assert.Equal(state, read);
        Assert.Equal(state.Observe(Days[2]).Observe(Days[3]), read.Observe(Days[2]).Observe(Days[3]));
    }

    [Fact]
    public void Unregistered_it_is_an_error_on_writing() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(Own.Run(Days, Baseline), new JsonSerializerOptions().ConfigureForTruceStats()));
}
