using TridentFramework.Particles;

namespace TridentFramework.Plugins;

/// <summary>What the host hands to a plugin besides its parameters.</summary>
/// <param name="Constants">
/// Physical constants of the run. Only new physics may depend on them: a model of another family is shared by all variants that give it the same
/// parameters, whatever their constants.
/// </param>
/// <param name="BaseDirectory">Folder of the run card; relative file names in parameters start here, see <see cref="FilePathAttribute"/>.</param>
public sealed record PluginContext(PhysicalConstants Constants, string BaseDirectory)
{
    /// <summary>Full path of a file named in a parameter.</summary>
    public string ResolvePath(string path) => Path.GetFullPath(path, Path.GetFullPath(BaseDirectory));
}
