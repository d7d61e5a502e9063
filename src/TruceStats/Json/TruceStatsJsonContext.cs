using System.Text.Json.Serialization;

namespace TruceStats.Json;

/// <summary>Source-generated metadata of the wire forms. Private: no caller's resolver chain ever holds it, so its strictness can't be lost.</summary>
[JsonSerializable(typeof(MethodWire))]
[JsonSerializable(typeof(CautionWire))]
[JsonSerializable(typeof(CautionArgumentWire))]
[JsonSerializable(typeof(IntervalWire))]
[JsonSerializable(typeof(EstimateWire))]
[JsonSerializable(typeof(TestWire))]
[JsonSerializable(typeof(ReportedCountWire))]
[JsonSerializable(typeof(StudyPeriodWire))]
[JsonSerializable(typeof(PeriodSetWire))]
[JsonSerializable(typeof(PartialDateWire))]
[JsonSerializable(typeof(ActorWire))]
[JsonSerializable(typeof(ActorMembershipWire))]
[JsonSerializable(typeof(ActorRegisterWire))]
[JsonSerializable(typeof(EndingWire))]
[JsonSerializable(typeof(DeclarationWire))]
[JsonSerializable(typeof(TruceWire))]
[JsonSerializable(typeof(RivalEventWire))]
[JsonSerializable(typeof(TruceWindowsWire))]
[JsonSerializable(typeof(ExposureWire))]
[JsonSerializable(typeof(TallyWire))]
internal sealed partial class TruceStatsJsonContext : JsonSerializerContext;
