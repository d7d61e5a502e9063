using System.Reflection;
using TruceStats.Interruptions;

namespace TruceStats.Tests.Conventions;

/// <summary>Every statistical method names the paper or book that it is from: in its documentation, and in the results that it makes.</summary>
public sealed class SourceTests
{
    // A class of methods: each of its static members makes a method (RateRatioMethod.Exact) or computes one (MultipleComparisons.Holm).
    private static readonly string[] Catalogues =
    [
        "RateMethod", "RateRatioMethod", "RateDifferenceMethod", "MultipleComparisons", "InterruptionShape", "CountFamily", "Seasonality", "StandardErrors",
        "SegmentCost",
    ];

    // Classes that compute something beyond what a catalogue's method does: the class or the member that does it says where it is from.
    private static readonly string[] Classes =
    [
        "Rate", "RateDispersion", "RatePower", "RateTrend", "StratifiedRateChange",
        "SegmentedRegression", "GeneralizedLeastSquares", "ArimaIntervention", "StructuralCounterfactual", "ControlledInterruption",
        "InterruptionFit", "InterruptionDiagnostics", "FitStatistics", "PlaceboDates", "PlaceboOutcomes", "Postponement", "SupremumTest",
        "InterruptionPower", "DifferenceInDifferences",
        "HawkesProcess", "HawkesFit", "BinnedContagion", "BinnedContagionFit", "MutualExcitation", "RetaliationMatrix", "KnoxTest", "LocatedEvents",
        "PooledRateChange", "PooledRateChangeFit", "UnitChange", "UnitHeterogeneity", "FunnelLimits",
        "CoxRegression", "CoxFit", "AcceleratedFailureTime", "AcceleratedFailureTimeFit",
        "KaplanMeier", "NelsonAalen", "LogRank", "AalenJohansen", "GrayTest", "Turnbull",
        "PoissonCusum", "NegativeBinomialCusum", "GeneralizedLikelihoodRatio", "Ears", "FarringtonFlexible", "RatioSequence",
        "UnderReporting", "RivalTipping", "Misclassification", "SourceAgreement", "RegressionToMean", "DisplacementDifference", "HarmWeightedDisplacement",
        "CaptureLists", "LogLinearCapture", "CaptureModel", "ReportingDelay", "ReportingNowcast",
        "ChangePointSearch", "Penalty", "PenaltyPath", "Segmentation", "AnyChangeTest", "SingleChange", "ChangeDatePosterior", "OnlineDetection", "SegmentationComparison",
        "Claim", "ClaimJudgement", "SpecificationGrid", "SpecificationCurve", "SpecificationCurveTest", "PlaceGrid", "PlaceCurve",
        "DesignPoint", "DetectableChange",
    ];

    private const BindingFlags Made = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void The_lists_name_types_that_are_there() =>
        Assert.All(Catalogues.Concat(Classes), name => Assert.Contains(PublicSurface.Types, type => type.Name == name));

    [Fact]
    public void Every_catalogue_of_methods_is_listed() => Assert.Empty(
        from type in PublicSurface.Types
        where PublicSurface.IsStatic(type) && !Catalogues.Contains(type.Name)
        where type.Name.EndsWith("Method", StringComparison.Ordinal) || type.GetProperties(PublicSurface.Declared).Any(property => property.PropertyType.IsInterface)
        select type.Name);

    [Fact]
    public void Every_model_is_listed() => Assert.Empty(
        from type in PublicSurface.Classes
        where typeof(IInterruptionModel).IsAssignableFrom(type) && !Classes.Contains(type.Name)
        select type.Name);

    [Fact]
    public void Every_member_of_a_catalogue_documents_its_source() => Assert.Empty(
        from type in PublicSurface.Types
        where Catalogues.Contains(type.Name)
        from member in type.GetMembers(Made)
        where member is PropertyInfo or MethodInfo { IsSpecialName: false } && !Documentation.NamesAYear(Documentation.Of(member))
        select $"{type.Name}.{member.Name}");

    [Fact]
    public void Every_statistical_class_documents_its_source() => Assert.Empty(
        from type in PublicSurface.Types
        where Classes.Contains(type.Name) && !Documentation.NamesAYear(Documentation.OfAll(type))
        select type.Name);

    [Fact]
    public void Every_built_in_method_cites_its_source_and_has_an_id_of_its_own()
    {
        foreach (var catalogue in PublicSurface.Types.Where(type => Catalogues.Contains(type.Name)))
        {
            MethodId[] ids = [.. catalogue.GetProperties(Made).Select(property => property.GetValue(null)!).Select(MethodOf).OfType<MethodId>()];
            Assert.All(ids, id => Assert.True(Documentation.NamesAYear(id.Citation), $"{catalogue.Name}: {id.Id} cites '{id.Citation}'"));
            Assert.Distinct(ids.Select(id => id.Id));
            Assert.Distinct(ids.Select(id => id.Name));
        }
    }

    [Fact]
    public void Every_model_cites_its_source_and_has_an_id_of_its_own()
    {
        MethodId[] ids = [.. Samples.All.OfType<IInterruptionModel>().Select(model => model.Method).Distinct()];
        Assert.All(ids, id => Assert.True(Documentation.NamesAYear(id.Citation), $"{id.Id} cites '{id.Citation}'"));
        Assert.Distinct(ids.Select(id => id.Id));
    }

    // Built-in methods are internal classes; the property is that of the interface which the catalogue shows. Shapes and seasonal terms have none.
    private static MethodId? MethodOf(object method) =>
        (MethodId?)method.GetType().GetInterfaces().Append(method.GetType()).Select(shown => shown.GetProperty("Method")).OfType<PropertyInfo>().FirstOrDefault()?.GetValue(method);
}
