using System.Numerics;
using System.Runtime.InteropServices;

namespace TruceStats.Data;

/// <summary>
/// Remembers texts by 64 bits each, to say which one has been before: 11 to 21 bytes a text, whatever its length.
/// Among n different texts two have the same bits with a chance of about n² / 2^65: 3 in 100 million for a million, 3 in 10,000 for a hundred million.
/// </summary>
internal sealed class FingerprintSet
{
    private const ulong First = 0x9E3779B97F4A7C15, Second = 0xBF58476D1CE4E5B9, Third = 0x94D049BB133111EB;

    // Open addressing; 0 is an empty place, so that no text may have it.
    private ulong[] _places = new ulong[1024];
    private int _taken;

    /// <summary>Whether this text is new.</summary>
    public bool Add(ReadOnlySpan<byte> text)
    {
        ulong bits = Of(text);
        if (!Put(_places, bits))
            return false;
        _taken++;
        if (_taken > _places.Length / 4 * 3)
            Grow();
        return true;
    }

    /// <summary>The same in every process: products of 64 by 64 bits, folded, over sixteen bytes at a time.</summary>
    private static ulong Of(ReadOnlySpan<byte> text)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(text);
        ulong hash = First ^ (ulong)text.Length;
        int i = 0;
        for (; i + 1 < words.Length; i += 2)
            hash = Fold(words[i] ^ Second ^ hash, words[i + 1] ^ Third ^ BitOperations.RotateLeft(hash, 32));
        for (int b = i * sizeof(ulong); b < text.Length; b++)
            hash = Fold(hash ^ text[b], Second);
        hash = Fold(hash ^ Third, First);
        return hash == 0 ? 1 : hash;
    }

    private static ulong Fold(ulong a, ulong b)
    {
        ulong high = Math.BigMul(a, b, out ulong low);
        // Where one factor is 0 the other would be forgotten.
        return high ^ low ^ BitOperations.RotateLeft(a, 17) ^ BitOperations.RotateLeft(b, 41);
    }

    private static bool Put(ulong[] places, ulong bits)
    {
        int mask = places.Length - 1;
        for (int at = (int)(bits & (ulong)mask); ; at = (at + 1) & mask)
        {
            if (places[at] == bits)
                return false;
            if (places[at] != 0)
                continue;
            places[at] = bits;
            return true;
        }
    }

    private void Grow()
    {
        ulong[] larger = new ulong[checked(_places.Length * 2)];
        foreach (ulong bits in _places)
        {
            if (bits != 0)
                Put(larger, bits);
        }
        _places = larger;
    }
}
