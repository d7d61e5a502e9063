using System.Text.Json;
using System.Text.Json.Serialization;
using TruceStats.Json;

namespace TruceStats.Extensions;

/// <summary>How what is one's own is written: by a source-generated context of one's own.</summary>
[JsonSerializable(typeof(OwnLogWaldRatio))]
[JsonSerializable(typeof(OwnStep))]
[JsonSerializable(typeof(OwnDecay))]
[JsonSerializable(typeof(OwnHarmonic))]
[JsonSerializable(typeof(OwnPoisson))]
[JsonSerializable(typeof(OwnNegativeBinomial))]
[JsonSerializable(typeof(OwnLeastSquares))]
[JsonSerializable(typeof(OwnCusum))]
[JsonSerializable(typeof(OwnPoissonCost))]
[JsonSerializable(typeof(OwnFallClaim))]
internal sealed partial class OwnJson : JsonSerializerContext
{
    public static JsonSerializerOptions Registered() => new JsonSerializerOptions().ConfigureForTruceStats(json => json
        .AddMethod("own-log-wald", Default.OwnLogWaldRatio)
        .AddMethod("own-step", Default.OwnStep)
        .AddMethod("own-decay", Default.OwnDecay)
        .AddMethod("own-harmonic", Default.OwnHarmonic)
        .AddMethod("own-poisson", Default.OwnPoisson)
        .AddMethod("own-negative-binomial", Default.OwnNegativeBinomial)
        .AddMethod("own-least-squares", Default.OwnLeastSquares)
        .AddMethod("own-cusum", Default.OwnCusum)
        .AddMethod("own-poisson-cost", Default.OwnPoissonCost)
        .AddMethod("own-fall", Default.OwnFallClaim));
}
