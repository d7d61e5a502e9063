using System.Text.Json.Serialization;

namespace TruceStats.Extensions;

/// <summary>How a method of one's own is written: by a source-generated context of one's own.</summary>
[JsonSerializable(typeof(OwnLogWaldRatio))]
internal sealed partial class OwnJson : JsonSerializerContext;
