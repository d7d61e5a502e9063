namespace TruceStats.Plots;

/// <summary>The colours of the pictures, by what they stand for.</summary>
/// <remarks>
/// They are those of Okabe and Ito (2008, Color Universal Design), some of them darkened, so that they differ for readers with any kind of colour
/// vision. Those of
/// series differ in luminance too, and no two series differ by colour alone: lines have patterns, points have shapes.
/// </remarks>
public static class PlotPalette
{
    /// <summary>What came: points and bars.</summary>
    public static Color Observed { get; } = new(0x22, 0x22, 0x22);

    /// <summary>What the model fits.</summary>
    public static Color Fitted { get; } = new(0x00, 0x5A, 0x8C);

    /// <summary>What was to be expected without, and the intervals around it.</summary>
    public static Color Expected { get; } = new(0xD5, 0x5E, 0x00);

    /// <summary>What is compared with: false dates, other outcomes.</summary>
    public static Color Compared { get; } = new(0x8A, 0x8A, 0x8A);

    /// <summary>A truce and its windows.</summary>
    public static Color Truce { get; } = new(0x56, 0xB4, 0xE9);

    /// <summary>A rival event.</summary>
    public static Color Rival { get; } = new(0xA8, 0x4B, 0x7D);

    /// <summary>Bins without a count.</summary>
    public static Color Missing { get; } = new(0x9A, 0x9A, 0x9A);
}
