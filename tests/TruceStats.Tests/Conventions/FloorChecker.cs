using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TruceStats.Tests.Conventions;

/// <summary>
/// Finds where a room uses what it must not know. Looks at every expression and type name, bodies included, and at the types that
/// expressions have or are converted to, so that <c>var</c>, a chained call or a user-defined conversion hides nothing.
/// Documentation may point upwards: a cref is not a use.
/// </summary>
internal sealed class FloorChecker(CSharpCompilation compilation)
{
    private readonly SortedSet<string> _violations = new(StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Violations(CSharpCompilation compilation) => new FloorChecker(compilation).Check();

    private SortedSet<string> Check()
    {
        foreach (var tree in compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0))
        {
            string? name = SourceTree.RoomOf(tree);
            if (name is null)
                _violations.Add($"{tree.FilePath} lies in no room");
            else if (Room.Named(name) is not { } room)
                _violations.Add($"{tree.FilePath}: {name} is not a room of the house");
            else
                Check(tree, room);
        }
        return _violations;
    }

    private void Check(SyntaxTree tree, Room room)
    {
        var model = compilation.GetSemanticModel(tree);
        // What does not compile has no symbols, and would pass unseen. The translator's generated half is missing here, and it may use anything.
        if (room.Name != Room.Translator)
        {
            foreach (var error in model.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
                _violations.Add($"{tree.FilePath}: {error.GetMessage(null)}");
        }
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            if (node is BaseTypeDeclarationSyntax declaration && model.GetDeclaredSymbol(declaration) is { } declared)
                CheckParts(declared, room, tree);
            if (node is not ExpressionSyntax)
                continue;
            var symbol = model.GetSymbolInfo(node);
            Check(symbol.Symbol, room, node);
            foreach (var candidate in symbol.CandidateSymbols)
                Check(candidate, room, node);
            var type = model.GetTypeInfo(node);
            Check(type.Type, room, node);
            Check(type.ConvertedType, room, node);
        }
    }

    private void CheckParts(INamedTypeSymbol declared, Room room, SyntaxTree tree)
    {
        foreach (var part in declared.DeclaringSyntaxReferences.Where(part => SourceTree.RoomOf(part.SyntaxTree) != room.Name))
            _violations.Add($"{tree.FilePath}: a part of {declared.Name} lies in {part.SyntaxTree.FilePath}");
    }

    private void Check(ISymbol? symbol, Room room, SyntaxNode node)
    {
        switch (symbol)
        {
            case null or INamespaceSymbol or ITypeParameterSymbol or IDynamicTypeSymbol:
                return;
            case IArrayTypeSymbol array:
                Check(array.ElementType, room, node);
                return;
            case IPointerTypeSymbol pointer:
                Check(pointer.PointedAtType, room, node);
                return;
            case INamedTypeSymbol { IsTupleType: true } tuple:
                foreach (var element in tuple.TupleElements)
                    Check(element.Type, room, node);
                return;
            case INamedTypeSymbol named:
                foreach (var argument in named.TypeArguments)
                    Check(argument, room, node);
                break;
            case IMethodSymbol method:
                foreach (var argument in method.TypeArguments)
                    Check(argument, room, node);
                break;
        }
        if (symbol is not ITypeSymbol && symbol.ContainingType is { } container)
            Check(container, room, node);
        CheckPlace(symbol.OriginalDefinition, room, node);
    }

    private void CheckPlace(ISymbol symbol, Room room, SyntaxNode node)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (SourceTree.RoomOf(reference.SyntaxTree) is { } name && Room.Named(name) is { } other && !room.MayUse(other))
                Report(room, node, $"{name}/, {symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}");
        }
        string outside = symbol.ContainingNamespace?.ToDisplayString() ?? "";
        if (room.Name != "Numerics" && outside.StartsWith("MathNet.Numerics.LinearAlgebra", StringComparison.Ordinal))
            Report(room, node, $"a matrix ({symbol.Name})");
        if (room.Name == "Numerics" && outside.StartsWith("NodaTime", StringComparison.Ordinal))
            Report(room, node, $"a date ({symbol.Name})");
    }

    private void Report(Room room, SyntaxNode node, string used)
    {
        int line = node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        _violations.Add($"{node.SyntaxTree.FilePath}({line}): {room.Name}/ uses {used}");
    }
}
