using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using TruceStats.Evaluations;

namespace TruceStats.Json;

/// <summary>An evaluation as a file that anybody can run again.</summary>
public static class EvaluationJson
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    extension(TruceEvaluation evaluation)
    {
        /// <summary>The evaluation with all its inputs, options, seed, the version of the library and a digest of the data, as indented JSON with line feeds.</summary>
        /// <param name="register">Registers methods, models and claims of the caller's own; null where there are none.</param>
        /// <exception cref="JsonException">The evaluation uses a method or claim of the caller's own that is not registered.</exception>
        public string ToJson(Action<TruceStatsJson>? register = null)
        {
            ArgumentNullException.ThrowIfNull(evaluation);
            var buffer = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(buffer, Layout))
                JsonSerializer.Serialize(writer, evaluation, TypeInfo(register));
            return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
        }

        /// <summary>
        /// Reads an evaluation and makes it again from its inputs. On the same version, runtime and architecture its JSON, and so its reports, are the same to the last
        /// byte; elsewhere numbers agree to 1e-10, those at the end of a search to 1e-6. Where they do not, or the data is not that of the digest, it is an error.
        /// </summary>
        /// <param name="json">What <c>ToJson</c> wrote.</param>
        /// <param name="register">Registers methods, models and claims of the caller's own; null where there are none.</param>
        /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
        /// <exception cref="JsonException">It is no evaluation, or what it gives now is not what was written; the message names both versions.</exception>
        public static TruceEvaluation Rerun(string json, Action<TruceStatsJson>? register = null)
        {
            ArgumentNullException.ThrowIfNull(json);
            return JsonSerializer.Deserialize(json, TypeInfo(register)) ?? throw new JsonException("An evaluation must not be null.");
        }
    }

    private static JsonTypeInfo<TruceEvaluation> TypeInfo(Action<TruceStatsJson>? register)
    {
        var additions = new TruceStatsJson();
        register?.Invoke(additions);
        return new TruceStatsConverterFactory(additions).TypeInfo<TruceEvaluation>();
    }
}
