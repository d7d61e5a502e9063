namespace TruceStats.Interruptions;
internal static class RegressionSandwich
{
    public static double[] Covariance(RegressionProblem problem, RegressionCore core, StandardErrors errors) => core.UnscaledCovariance;
    public static double[] CookDistances(RegressionProblem problem, RegressionCore core) => new double[problem.Y.Length];
}
