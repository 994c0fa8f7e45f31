namespace TridentFramework.Host.Files;

/// <summary>A file that the program should read cannot be read or does not hold what it should.</summary>
/// <param name="path">The file, as the user gave it, with line and column where known.</param>
/// <param name="fault">What is wrong and what would be right.</param>
internal sealed class InputFileException(string path, string fault) : IOException($"{path}: {fault}");
