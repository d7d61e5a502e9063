using System.Text.Json;

namespace TruceStats.References;

/// <summary>Runs golden cases and keeps count: per call, and in total.</summary>
public sealed class GoldenRun(IEnumerable<GoldenCall> calls)
{
    private const string Unreadable = "(unreadable)";

    private readonly Dictionary<string, GoldenCall> _calls = calls.ToDictionary(call => call.Name, StringComparer.Ordinal);
    private readonly SortedDictionary<string, GoldenTotals> _totals = new(StringComparer.Ordinal);
    private readonly List<string> _failures = [];

    /// <summary>Passed, failed and unknown for each call met, by name.</summary>
    public IReadOnlyDictionary<string, GoldenTotals> Totals => _totals;

    /// <summary>Every failure with file, line, case and both numbers, in order.</summary>
    public IReadOnlyList<string> Failures => _failures;

    public int Passed => _totals.Values.Sum(totals => totals.Passed);

    public int Failed => _totals.Values.Sum(totals => totals.Failed);

    public int Unknown => _totals.Values.Sum(totals => totals.Unknown);

    /// <summary>Runs every case of a golden file; blank lines are left out.</summary>
    public void Add(string path)
    {
        string file = Path.GetFileName(path);
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                AddLine(line, $"{file}({number})");
        }
    }

    /// <summary>Runs the case on one line.</summary>
    public void AddLine(string line, string where)
    {
        GoldenCase golden;
        try
        {
            golden = GoldenCase.Parse(line);
        }
        catch (Exception error) when (error is JsonException or FormatException)
        {
            Fail(Unreadable, $"{where}: {error.Message}");
            return;
        }
        if (!_calls.TryGetValue(golden.Call, out var call))
            TotalsOf(golden.Call).Unknown++;
        else if (Problem(golden, call) is { } problem)
            Fail(golden.Call, $"{where} {golden.Id}, {golden.Call}: {problem}");
        else
            TotalsOf(golden.Call).Passed++;
    }

    // A case must not end the run: whatever the library throws is a failure of this case.
#pragma warning disable CA1031
    private static string? Problem(GoldenCase golden, GoldenCall call)
    {
        try
        {
            return golden.Difference(call.Run(golden.Arguments));
        }
        catch (Exception error)
        {
            return $"{error.GetType().Name}: {error.Message}";
        }
    }
#pragma warning restore CA1031

    private void Fail(string call, string message)
    {
        TotalsOf(call).Failed++;
        _failures.Add(message);
    }

    private GoldenTotals TotalsOf(string call)
    {
        if (!_totals.TryGetValue(call, out var totals))
            _totals.Add(call, totals = new GoldenTotals());
        return totals;
    }
}
