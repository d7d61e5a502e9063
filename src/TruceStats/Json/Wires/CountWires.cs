namespace TruceStats.Json;

internal sealed record ExposureWire(double Amount, Unit Unit);

internal sealed record TallyWire(long Events, Exposure Exposure, CountedQuantity What, IReadOnlyList<Caution> Cautions);
