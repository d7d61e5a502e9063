// Prints how often each standard error rejects a true null hypothesis at 5 %, and its power, as Markdown tables.
using System.Diagnostics;
using System.Globalization;
using TruceStats.Calibration;
using TruceStats.Calibration.Monitoring;
using TruceStats.Calibration.Rules;

Func<IRejectionRule>[] all =
[
    () => new ModelBased(),
    () => new HeteroscedasticityConsistent("HC0 z", 0),
    () => new HeteroscedasticityConsistent("HC1 z", 0, scaled: true),
    () => new HeteroscedasticityConsistent("HC2 z", 1),
    () => new HeteroscedasticityConsistent("HC3 z", 2),
    () => new NeweyWest(),
    () => new QuasiPoisson(),
    () => new QuasiInflated(),
    () => new LogLinearGls(),
    () => new Bootstrap(),
    () => new Integrated(),
    () => new Oracle(),
];

if (args is ["sequence", .. var rest])
{
    // sequence [runs]: how often the confidence sequence of a rate ratio is ever wrong.
    SequenceCoverage.Print(rest is [var given] && int.TryParse(given, CultureInfo.InvariantCulture, out int runs) ? runs : 2000, 1, 1000);
    return 0;
}

var options = Options.Parse(args);
if (options is null)
{
    Console.Error.WriteLine(Options.Usage);
    return 2;
}
var rules = options.Choose(all);
string[] names = [.. rules.Select(make => make().Name)];
foreach (string part in options.Parts)
{
    var watch = Stopwatch.StartNew();
    Console.WriteLine($"## {part}: {options.Runs.ToString(CultureInfo.InvariantCulture)} runs, seed {options.Seed.ToString(CultureInfo.InvariantCulture)}");
    Console.WriteLine();
    Table.Head(names);
    foreach (var cell in Parts.Rows(part))
    {
        var level = Rates.Of(cell, rules, options.Runs, options.Seed, options.Threads);
        var slope = Rates.Of(cell with { WithSlope = true }, rules, options.Runs, options.Seed, options.Threads);
        Table.Row(cell, names.Length, level, slope);
    }
    Console.WriteLine();
    await Console.Error.WriteLineAsync(FormattableString.Invariant($"{part}: {watch.Elapsed.TotalSeconds:0} s")).ConfigureAwait(false);
}
return 0;
