namespace TruceStats.Interruptions;

/// <summary>What stands in a design beside the interruptions.</summary>
internal sealed record DesignOptions(TrendForm Trend, ISeasonality Seasonality, IReadOnlyList<Covariate> Covariates, bool Intercept = true);
