using System.Text.Encodings.Web;
using System.Text.Json;

namespace TridentFramework.Host.Reports;

/// <summary>JSON in which letters stay letters. It is escaped where it enters HTML.</summary>
internal static class RelaxedJson
{
    /// <summary>On one line.</summary>
    public static JsonSerializerOptions Line { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
