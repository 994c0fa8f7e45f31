namespace TridentFramework.Host.Tests;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>Folder of the solution file, found upwards from the tests' output folder.</summary>
    public static string Root
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "TridentFramework.sln")))
                    return folder.FullName;
            }

            throw new DirectoryNotFoundException($"no TridentFramework.sln in or above {AppContext.BaseDirectory}");
        }
    }

    /// <summary>Project files under a folder of the checkout, build output left out.</summary>
    public static IEnumerable<string> Projects(string folder)
    {
        var path = Path.Combine(Root, folder);
        return Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.csproj", SearchOption.AllDirectories) : [];
    }
}
