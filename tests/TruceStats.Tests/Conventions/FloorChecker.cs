using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TruceStats.Tests.Conventions;

/// <summary>
/// Finds where a room uses what it must not know. Looks at every name, bodies included, and at what the compiler calls without a name
/// (enumerators, deconstruction, query clauses, elements of a collection). To use a symbol in any other way, an operator, a conversion,
/// <c>var</c>, one needs a value of its type, and somewhere a name that gives it.
/// Documentation may point upwards: a cref is not a use.
/// </summary>
internal sealed class FloorChecker(CSharpCompilation compilation)
{
    // Words that the grammar takes for names.
    private static readonly HashSet<string> WithoutSymbol = new(StringComparer.Ordinal) { "_", "nameof", "notnull", "unmanaged", "var" };

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
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            switch (node)
            {
                case SimpleNameSyntax name:
                    Check(name, model.GetSymbolInfo(name), room);
                    break;
                case BaseTypeDeclarationSyntax declaration:
                    CheckParts(model.GetDeclaredSymbol(declaration)!, room, tree);
                    break;
                case ForEachStatementSyntax loop:
                    Check(model.GetForEachStatementInfo(loop).GetEnumeratorMethod, room, node);
                    break;
                case AssignmentExpressionSyntax assignment:
                    Check(model.GetDeconstructionInfo(assignment).Method, room, node);
                    break;
                case QueryClauseSyntax clause:
                    Check(model.GetQueryClauseInfo(clause).OperationInfo.Symbol, room, node);
                    break;
                case SelectOrGroupClauseSyntax clause:
                    Check(model.GetSymbolInfo(clause).Symbol, room, node);
                    break;
                case ExpressionSyntax { Parent: InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression } } element:
                    Check(model.GetCollectionInitializerSymbolInfo(element).Symbol, room, node);
                    break;
            }
        }
    }

    private void Check(SimpleNameSyntax name, SymbolInfo found, Room room)
    {
        // What does not compile has no symbol, and would pass unseen. The translator's generated half is missing here, and it may use anything.
        if (found.Symbol is null && found.CandidateSymbols.IsEmpty && room.Name != Room.Translator && !WithoutSymbol.Contains(name.Identifier.Text))
            Report(room, name, $"{name.Identifier.Text}, which is not found");
        Check(found.Symbol, room, name);
        foreach (var candidate in found.CandidateSymbols)
            Check(candidate, room, name);
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
            case null or INamespaceSymbol or ITypeParameterSymbol or IDynamicTypeSymbol or ILocalSymbol or IParameterSymbol or IRangeVariableSymbol:
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
