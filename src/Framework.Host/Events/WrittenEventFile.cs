namespace TridentFramework.Host.Events;

/// <summary>A complete file of events.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Format">Its format.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">SHA-256 of its content, lower-case hexadecimal; null for a pipe, which cannot be read again.</param>
internal sealed record WrittenEventFile(string Name, string Format, long Bytes, string? Sha256);
