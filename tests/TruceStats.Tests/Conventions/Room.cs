namespace TruceStats.Tests.Conventions;

/// <summary>A folder of src/TruceStats: the floor that it lies on, its step on that floor from left to right, and how many public types it shows.</summary>
internal sealed record Room(string Name, int Floor, int Step, int PublicTypes)
{
    /// <summary>The folder that translates everything and that nobody may know.</summary>
    public const string Translator = "Json";

    /// <summary>
    /// The house. Adding a public type changes a number here, so that growth shows in the diff; about 12 are enough for a room.
    /// </summary>
    public static IReadOnlyList<Room> All { get; } =
    [
        new("Numerics", Floor: 0, Step: 0, PublicTypes: 0),
        new("Html", Floor: 0, Step: 0, PublicTypes: 0),
        new("Inference", Floor: 1, Step: 0, PublicTypes: 14),
        new("Periods", Floor: 2, Step: 0, PublicTypes: 6),
        new("Actors", Floor: 2, Step: 1, PublicTypes: 5),
        new("Incidents", Floor: 3, Step: 0, PublicTypes: 13),
        new("Truces", Floor: 4, Step: 0, PublicTypes: 10),
        new("Counts", Floor: 5, Step: 0, PublicTypes: 15),
        new("Rates", Floor: 6, Step: 0, PublicTypes: 20),
        new("Interruptions", Floor: 6, Step: 1, PublicTypes: 39),
        new("ChangePoints", Floor: 6, Step: 1, PublicTypes: 18),
        new("Durations", Floor: 6, Step: 1, PublicTypes: 28),
        new("Monitoring", Floor: 6, Step: 1, PublicTypes: 17),
        new("Contagion", Floor: 6, Step: 1, PublicTypes: 11),
        new("Compliance", Floor: 6, Step: 2, PublicTypes: 12),
        new("Sensitivity", Floor: 6, Step: 2, PublicTypes: 18),
        new("Evaluations", Floor: 7, Step: 0, PublicTypes: 40),
        new(Translator, Floor: int.MaxValue, Step: 0, PublicTypes: 3),
    ];

    public static Room? Named(string name) => All.SingleOrDefault(room => room.Name == name);

    /// <summary>A room uses itself, lower floors and, on its own floor, what stands left of it.</summary>
    public bool MayUse(Room other) => other == this || other.Floor < Floor || (other.Floor == Floor && other.Step < Step);

    /// <summary>Domain, inference, counts and rates are the root namespace; every other room is a namespace of its own.</summary>
    public string Namespace => Name is "Numerics" or "Html" or Translator || Floor > 6 || (Floor == 6 && Step > 0) ? "TruceStats." + Name : "TruceStats";
}
