using System.CommandLine;

namespace TridentFramework.Host.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class CommandOptions
{
    /// <summary>The run card.</summary>
    public static Argument<string> Card() => new("CARD") { Description = "Run card (YAML)." };

    /// <summary>Overrides of keys of the card.</summary>
    public static Option<string[]> Set() => new("--set")
    {
        Description = "Override a key of the card: path=value, such as integration.seed=7 or 'newPhysics[0].parameters.mass=50 MeV'. May be repeated.",
        HelpName = "path=value",
        DefaultValueFactory = static _ => [],
    };

    /// <summary>More plugin folders.</summary>
    public static Option<string[]> Plugins() => new("--plugins")
    {
        Description = "Also load plugins from this folder. May be repeated.",
        HelpName = "DIR",
        DefaultValueFactory = static _ => [],
    };
}
