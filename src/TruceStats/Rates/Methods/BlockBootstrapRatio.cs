namespace TruceStats;

/// <summary>Percentile interval of the moving-block bootstrap; the test inverts it. Equal when seed, block length and replicates are.</summary>
internal sealed class BlockBootstrapRatio : BinnedRatioBase, IEquatable<BlockBootstrapRatio>
{
    public const string KindName = "block-bootstrap";
    public const int LeastBlocks = 5;
    public const int LeastReplicates = 199;

    public BlockBootstrapRatio(ulong seed, int? blockLength, int replicates)
        : base(KindName, new MethodId(
            KindName, "moving-block bootstrap", "Künsch 1989, Annals of Statistics 17:1217–1241; Efron and Tibshirani 1993, An Introduction to the Bootstrap, ch. 13"))
    {
        if (blockLength < 1)
            throw new ArgumentOutOfRangeException(nameof(blockLength), blockLength, "A block must have at least 1 bin.");
        if (replicates < LeastReplicates)
            throw new ArgumentOutOfRangeException(nameof(replicates), replicates, FormattableString.Invariant($"There must be at least {LeastReplicates} replicates."));
        Seed = seed;
        BlockLength = blockLength;
        Replicates = replicates;
    }

    public ulong Seed { get; }

    public int? BlockLength { get; }

    public int Replicates { get; }

    public bool Equals(BlockBootstrapRatio? other) =>
        other is not null && Seed == other.Seed && BlockLength == other.BlockLength && Replicates == other.Replicates;

    public override bool Equals(object? obj) => Equals(obj as BlockBootstrapRatio);

    public override int GetHashCode() => HashCode.Combine(Seed, BlockLength, Replicates);

    protected override (double Lower, double Upper) Limits(RateChange change, BinCounts before, BinCounts after, double tail, Sidedness sidedness)
    {
        var blocks = Draw(before, after);
        return blocks is null ? (0, double.PositiveInfinity) : (blocks.Lower(tail), blocks.Upper(tail));
    }

    protected override (double PValue, double? Statistic, double? Degrees) Compare(
        RateChange change, BinCounts before, BinCounts after, double nullRatio, Alternative alternative)
    {
        var blocks = Draw(before, after);
        // A ratio below nearly all replicates is one that the data lie above.
        double p = blocks is null ? 1 : Tails.PValue(blocks.AtLeast(nullRatio), blocks.AtMost(nullRatio), alternative);
        return (p, null, null);
    }

    protected override IEnumerable<Caution> OwnCautions(RateChange change, BinCounts before, BinCounts after) =>
        RateDefaults.FewBins(change).Concat(before.Events == 0 || after.Events == 0 ? [Caution.Of(CautionCodes.NothingToResample)] : []);

    /// <summary>Null where a stretch has no events: every replicate of it would have none either, which is no evidence of anything.</summary>
    private MovingBlocks? Draw(BinCounts before, BinCounts after)
    {
        // The same length on both sides, because both have the same dependence from bin to bin.
        int length = BlockLength ?? (int)Math.Max(1, Math.Round(Math.Cbrt(Math.Max(before.Length, after.Length))));
        foreach (var (bins, side) in (ReadOnlySpan<(BinCounts, string)>)[(before, "before"), (after, "after")])
        {
            if (bins.Length < LeastBlocks * length)
                throw new InvalidOperationException(FormattableString.Invariant($"A block bootstrap needs at least {LeastBlocks} blocks in a stretch, but {bins.Length} counted bins {side} hold {bins.Length / length} of {length}."));
        }
        return before.Events == 0 || after.Events == 0 ? null : new MovingBlocks(before, after, Seed, length, Replicates);
    }
}
