#:project ../src/TruceStats/TruceStats.csproj

// El Salvador, January 2015 to October 2016: homicides a month, with the truce of late March 2016 as a step from April, the first whole month.
// Counts: examples/data/series_2015_01_2016_10.csv. The government's extraordinary measures began three days after the truce.

using NodaTime;
using TruceStats;
using TruceStats.Interruptions;

long[] counts = [336, 307, 484, 418, 643, 677, 470, 918, 685, 684, 449, 585, 740, 660, 603, 352, 351, 331, 371, 398, 344, 397];
var monthly = CountSeries.Of(Resolution.Month, new LocalDate(2015, 1, 1), counts);
var truce = Interruption.Step(new LocalDate(2016, 4, 1)).Named("truce");

Console.WriteLine("The default: Poisson counts, with errors that average over noise and its correlation");
var fit = new SegmentedRegression().Fit(monthly, truce);
Console.WriteLine($"  {fit.Model}");
Console.WriteLine($"  {fit}; {fit.Effects[0].Test}");
Console.WriteLine($"  level only, without trend: {fit.Diagnostics.LevelOnly[0]}");
foreach (var caution in fit.Cautions)
    Console.WriteLine($"  caution: {caution}");
Console.WriteLine();

Console.WriteLine("Families side by side, each with the errors that it believes");
foreach (var family in new[] { CountFamily.Poisson, CountFamily.QuasiPoisson, CountFamily.NegativeBinomial })
{
    var one = new SegmentedRegression { Family = family, Errors = StandardErrors.ModelBased }.Fit(monthly, truce);
    var step = one.Coefficients.Single(term => term.Name == "truce step").Estimate;
    Console.WriteLine($"  {family}: log ratio {step.Value:F6}, standard error {step.StandardError:F6}; {one.Statistics}");
}
Console.WriteLine();

Console.WriteLine("Other models of the same question");
foreach (var model in new IInterruptionModel[]
{
    new SegmentedRegression { Errors = StandardErrors.AutocorrelationInflated },
    new GeneralizedLeastSquares(),
    new ArimaIntervention { Trend = TrendForm.Linear },
    new StructuralCounterfactual(),
})
    Console.WriteLine($"  {model}: {model.Fit(monthly, truce)}");
Console.WriteLine();

Console.WriteLine("What would have come without it, as the default model has it");
foreach (var bin in fit.Counterfactual.Skip(14).Take(3))
    Console.WriteLine($"  {bin}");
Console.WriteLine($"  {fit.Averted}");
Console.WriteLine($"  with chance and noise: {fit.Averted.CounterfactualDraw}");
Console.WriteLine($"  in percent: {fit.Averted.RelativeMean}");
Console.WriteLine($"  at 80 %: {fit.At(0.8).Averted.CounterfactualMean}");
Console.WriteLine();

Console.WriteLine("False dates: the same model, with a window of four months, where nothing is known to have happened");
var plain = new SegmentedRegression { Trend = TrendForm.None, Errors = StandardErrors.AutocorrelationInflated }.Fit(monthly, truce);
var placebos = PlaceboDates.Of(plain, "truce", windowBins: 4);
Console.WriteLine($"  {placebos}");
Console.WriteLine();

Console.WriteLine("The rival");
var measures = RivalEvent.Of("extraordinary measures", PartialDate.Day(new LocalDate(2016, 3, 29)));
try
{
    new SegmentedRegression().Fit(monthly, truce, Interruption.Step(measures).With(Straddle.Drop));
}
catch (ArgumentException refused)
{
    Console.WriteLine($"  {refused.Message}");
}
Console.WriteLine("Nothing here says which of the two it was, or that it was either.");
