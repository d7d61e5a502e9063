using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace TruceStats.Evaluations;

/// <summary>A digest of what was counted, the same on every machine, so that a reader can tell whether two evaluations saw the same data.</summary>
internal static class DataHash
{
    public static string Of(CountSeries series, IncidentLog? log)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, series.Length);
        foreach (int edge in series.Frame.Edges)
            Add(hash, edge);
        for (int i = 0; i < series.Length; i++)
        {
            Add(hash, (long)series.Statuses[i]);
            Add(hash, series.Counts[i]);
            Add(hash, BitConverter.DoubleToInt64Bits(series.Exposures[i]));
        }
        hash.AppendData(Encoding.UTF8.GetBytes(series.ExposureUnit.Symbol));
        Add(hash, log?.Count ?? -1);
        foreach (var incident in log ?? IncidentLog.Empty)
            Add(hash, unchecked((long)IncidentFingerprint.Of(incident)));
        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        hash.AppendData(bytes);
    }
}
