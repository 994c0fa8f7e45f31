namespace TridentFramework.Plugins;

/// <summary>How far a plugin's physics has been tested.</summary>
public enum ValidationStatus
{
    /// <summary>Not compared with anything yet; announced in every run that uses it.</summary>
    Experimental,

    /// <summary>A test reproduces a published number or an independent calculation.</summary>
    Validated,
}
