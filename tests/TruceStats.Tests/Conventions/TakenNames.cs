using System.Reflection;

namespace TruceStats.Tests.Conventions;

/// <summary>Names that a user of TruceStats is likely to have in scope already.</summary>
internal static class TakenNames
{
    // Namespaces that the SDK opens in every file when ImplicitUsings is on.
    private static readonly string[] Implicit =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    // Public types of the root namespace of ScottPlot 5.1.59, which pictures will be drawn with; written down, as nothing here references it.
    private const string ScottPlot = """
        Alignment AlignmentExtensions AlphaType Angle ArrowAnchor ArrowShape ArrowShapeExtensions ArrowStyle Axes
        AxisGradientColorPosition AxisGradientDirection AxisLimits AxisLimits3d AxisManager AxisSpanUnderMouse BackgroundStyle
        Bar BarSeries BinarySearchComparer Box CanvasState Color Colormap Colors ConnectStyle ContextMenuItem ContourLine
        CoordinateLine CoordinateOffset CoordinatePath CoordinateRange CoordinateRangeMutable CoordinateRect CoordinateSize
        Coordinates Coordinates3d Cursor DataOperations DataPoint DataSourceUtilities Drawing Edge EdgeExtensions
        ExpandingAxisLimits FillStyle FontExtensions FontSlant FontSpacing FontStyle FontWeight Fonts FractionRect Generate
        GenericComparer Gradient GradientType GridCell GridStyle HorizontalAlignment HorizontalAlignmentExtensions IArrowShape
        IAutoScaler IAxes IAxesExtensions IAxis IAxisExtensions IAxisLimitManager IAxisLimitManagerExtensions IAxisRule
        IColormap IColormapExtensions IDataSource IFinancialTickGenerator IFontResolver IFunctionSource IGetNearest IGrid
        IHasArrow IHasBackground IHasColorAxis IHasFill IHasInteractiveHandles IHasLegendText IHasLine IHasMarker IHasOutline
        IHasShadow IHatch ILayoutEngine ILegendLayout IManagesAxisLimits IMarker IMinorTickGenerator IMultiThreadedPlotControl
        IMultiplot IMultiplotExtensions IMultiplotLayout IMultiplotPreRenderAction IOHLCSource IPalette IPaletteExtensions
        IPanel IPanelExtensions IPathStrategy IPlotControl IPlotControlExtensions IPlotMenu IPlottable IPlottableGL
        IRenderAction IRenderLast IScatterSource ISignalSource ISignalXYSource IStarAxis ITickGenerator IVectorFieldSource
        IXAxis IYAxis IZoomRectangle Image ImageFormat ImageFormatExtensions ImageFormats ImageOperations ImagePosition
        ImageScaleModeExtensions IndexRange InteractiveHandle Label LabelStyle LabelStyleProperties Layout LayoutManager Legend
        LegendItem LegendLayout Line LinePattern LineStyle LinkedAxisRule Location LocationUnit MarkerShape
        MarkerShapeExtensions MarkerStyle MeasuredText MinMaxCache MultiAxisLimits Multiplot MultiplotLayoutSnapshot
        MultiplotSharedAxisManager MutableCoordinateLine NumericConversion OHLC Orientation Paint Palette PieSlice Pixel
        PixelColumn PixelFormat PixelLength PixelLine PixelOffset PixelPadding PixelPath PixelRangeX PixelRangeY PixelRect
        PixelRectExtensions PixelSize Platform Plot PlotStyle PlottableAdder PolarAxisCircle PolarAxisSpoke PolarCoordinates
        Population RadarSeries RadialGaugeMode RandomDataGenerator Range RenderDetails RenderPack ResizeFilter
        RootedCoordinateVector RootedPixelVector SampleData SampleImages SavedImageInfo SubplotCollection Tick TickMarkStyle
        TriangularAxisCornerLabel TriangularAxisEdge Version VerticalAlignment
        """;

    /// <summary>Each taken name with who has it.</summary>
    public static ILookup<string, string> ByName { get; } =
        Framework()
            .Concat(TypesOf("NodaTime"))
            .Concat(TypesOf("MathNet.Numerics"))
            .Concat(ScottPlot.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(name => (Name: name, Owner: "ScottPlot")))
            .Distinct()
            .ToLookup(taken => taken.Name, taken => taken.Owner, StringComparer.Ordinal);

    // From metadata rather than from loaded assemblies: what is loaded depends on which tests ran before.
    private static IEnumerable<(string Name, string Owner)> Framework() =>
        from name in Implicit
        let space = name.Split('.').Aggregate(SourceTree.Compilation.GlobalNamespace, (outer, part) => outer.GetNamespaceMembers().Single(inner => inner.Name == part))
        from type in space.GetTypeMembers()
        where type.DeclaredAccessibility == Microsoft.CodeAnalysis.Accessibility.Public
        select (type.Name, Owner: name);

    private static IEnumerable<(string Name, string Owner)> TypesOf(string assembly) =>
        from type in Assembly.Load(assembly).GetExportedTypes()
        where !type.IsNested
        select (Name: type.Name.Split('`')[0], Owner: assembly);
}
