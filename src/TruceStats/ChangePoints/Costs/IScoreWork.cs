using TruceStats.Numerics;

namespace TruceStats.ChangePoints;

/// <summary>Some work with a score whose type is only known once the cost is: each built-in gets code of its own.</summary>
internal interface IScoreWork<TResult>
{
    TResult Do<TScore>(TScore score)
        where TScore : struct, ISegmentScore;
}
