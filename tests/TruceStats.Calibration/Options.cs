using System.Globalization;

namespace TruceStats.Calibration;

/// <summary>What is asked for on the command line.</summary>
internal sealed record Options(int Runs, ulong Seed, int Threads, IReadOnlyList<string> Parts, IReadOnlyList<string> Rules)
{
    public const string Usage =
        "Usage: dotnet run -c Release --project tests/TruceStats.Calibration -- " +
        "[--runs 10000] [--seed 1] [--threads N] [--rules NAME,NAME] [level] [means] [splits] [power]";

    /// <summary>Reads the arguments; null where they cannot be used.</summary>
    public static Options? Parse(string[] args)
    {
        var options = new Options(10_000, 1, Environment.ProcessorCount, [], []);
        for (int i = 0; i < args.Length; i++)
        {
            if (Calibration.Parts.Names.Contains(args[i]))
            {
                options = options with { Parts = [.. options.Parts, args[i]] };
                continue;
            }
            if (i + 1 == args.Length || options.With(args[i], args[++i]) is not { } next)
                return null;
            options = next;
        }
        return options.Parts.Count == 0 ? options with { Parts = Calibration.Parts.Names } : options;
    }

    /// <summary>The rules asked for: all, or those whose names begin with one of the given words.</summary>
    public IReadOnlyList<Func<IRejectionRule>> Choose(IReadOnlyList<Func<IRejectionRule>> all) =>
        [.. all.Where(make => Rules.Count == 0 || Rules.Any(word => make().Name.StartsWith(word, StringComparison.OrdinalIgnoreCase)))];

    private Options? With(string name, string value) => name switch
    {
        "--runs" when int.TryParse(value, CultureInfo.InvariantCulture, out int runs) && runs > 0 => this with { Runs = runs },
        "--seed" when ulong.TryParse(value, CultureInfo.InvariantCulture, out ulong seed) => this with { Seed = seed },
        "--threads" when int.TryParse(value, CultureInfo.InvariantCulture, out int threads) && threads > 0 => this with { Threads = threads },
        "--rules" => this with { Rules = value.Split(',') },
        _ => null,
    };
}
