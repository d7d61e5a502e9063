using System.Text.Json;

namespace TruceStats.Json;

/// <summary>Teaches a serializer's options to read and write the types of TruceStats.</summary>
public static class TruceStatsJsonExtensions
{
    /// <summary>
    /// Adds one converter factory for the types of TruceStats and changes nothing else: the caller's own types, naming and leniency stay as they are.
    /// </summary>
    /// <remarks>
    /// TruceStats' types are read strictly whatever the options say: a missing, unknown or duplicate member is a <see cref="JsonException"/>,
    /// so that a misspelt count can't read as zero. An infinite limit is written as the text <c>"infinity"</c> or <c>"-infinity"</c>; NaN never appears.
    /// Values and options are written as data. Analyses are written as inputs, options and headline estimates; reading computes them again, and
    /// a difference is an error that names both versions. Works trimmed and ahead-of-time compiled.
    /// </remarks>
    /// <param name="options">The options to add to; they must not be in use yet.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The options are in use (read-only) or configured already.</exception>
    public static JsonSerializerOptions ConfigureForTruceStats(this JsonSerializerOptions options) => Configure(options, null);

    /// <summary>As the other overload, and registers methods of the caller's own.</summary>
    /// <param name="options">The options to add to; they must not be in use yet.</param>
    /// <param name="register">Registers what the caller adds.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">The options are in use (read-only) or configured already.</exception>
    public static JsonSerializerOptions ConfigureForTruceStats(this JsonSerializerOptions options, Action<TruceStatsJson> register)
    {
        ArgumentNullException.ThrowIfNull(register);
        return Configure(options, register);
    }

    private static JsonSerializerOptions Configure(JsonSerializerOptions options, Action<TruceStatsJson>? register)
    {
        ArgumentNullException.ThrowIfNull(options);
        foreach (var converter in options.Converters)
        {
            if (converter is TruceStatsConverterFactory)
                throw new InvalidOperationException("These options are configured for TruceStats already.");
        }

        var additions = new TruceStatsJson();
        register?.Invoke(additions);
        options.Converters.Add(new TruceStatsConverterFactory(additions));
        return options;
    }
}
