namespace TruceStats.Tests.Conventions;

internal static partial class Samples
{
    private static Actor Gang => Actor.Of(ActorId.Of("ms-13"), "MS-13", ActorKind.Gang, ["MS", "Mara"], ReportedCount.Between(8000, 10500, 12000));

    private static Actor Clique => Actor.Of(ActorId.Of("ms-13/fulton"), "Fulton", ActorKind.Clique);

    private static ActorMembership Belonging => ActorMembership.Of(Clique.Id, Gang.Id, Halt);

    private static IEnumerable<object> Actors() =>
    [
        Gang.Id,
        ActorKind.Gang,
        ActorKind.Of("union"),
        Gang,
        Clique,
        Belonging,
        ActorMembership.Of(Clique.Id, Gang.Id),
        ActorRegister.Empty,
        ActorRegister.Of([Gang, Clique], [Belonging]),
    ];
}
