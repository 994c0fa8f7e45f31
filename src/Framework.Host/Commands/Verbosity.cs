namespace TridentFramework.Host.Commands;

/// <summary>How much a command says on standard error.</summary>
internal enum Verbosity
{
    /// <summary>Warnings and errors only.</summary>
    Quiet,

    /// <summary>Also progress, and which files were written.</summary>
    Normal,

    /// <summary>Also every integral, the plugin files and how long each stage took.</summary>
    Verbose,
}
