using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Shards;

/// <summary>The files that the plugins and tasks of a study read.</summary>
internal static class InputFiles
{
    /// <summary>Each file once, in the order of plugins and tasks.</summary>
    /// <param name="study">The study.</param>
    /// <param name="folder">Folder in which relative names start.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static IReadOnlyList<InputFile> Of(Study study, string folder) =>
        [.. study.PluginUses
            .SelectMany(static use => Names(use.Parameters))
            .Concat(study.Tasks.OfType<DistributionsTask>().Select(static task => task.Events?.Name).OfType<string>())
            .Concat(study.Tasks.OfType<LimitsTask>().SelectMany(static task => task.Overlays).Select(static overlay => overlay.FileName).OfType<string>())
            .Distinct(StringComparer.Ordinal)
            .Select(name => InputFile.Of(name, folder))];

    private static IEnumerable<string> Names(object record)
    {
        foreach (var key in CardKey.Of(record.GetType()))
        {
            var value = key.Property.GetValue(record);
            if (key.IsFilePath)
            {
                if (value is string { Length: > 0 } name)
                    yield return name;
            }
            else if (value is not (null or string) && CardTypes.IsRecord(value.GetType()))
            {
                foreach (var name in Names(value))
                    yield return name;
            }
        }
    }
}
