namespace TruceStats.Interruptions;

/// <summary>What the built-in families share. Each has one instance, so that equality is identity.</summary>
internal abstract class FamilyBase(string kind, string name, string citation) : ICountFamily
{
    public string Kind { get; } = kind;

    public MethodId Method { get; } = new(kind, name, citation);

    public virtual FreeParameter? Parameter => null;

    public virtual bool EstimatesDispersion => false;

    public abstract double Variance(double mean, double parameter);

    public abstract double UnitDeviance(double value, double mean, double parameter);

    public abstract double? LogProbability(double value, double mean, double parameter);

    public abstract double Draw(double mean, double parameter, double dispersion, Random random);

    public override string ToString() => Method.Name;
}
