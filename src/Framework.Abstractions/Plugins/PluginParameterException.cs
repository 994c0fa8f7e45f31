namespace TridentFramework.Plugins;

/// <summary>Parameters that are each in range but wrong together, or a file that cannot be used. Reported as a run-card error.</summary>
public sealed class PluginParameterException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="parameter">Name of the parameter as the card writes it, such as <c>file</c>; empty if it is none in particular.</param>
    /// <param name="message">What is wrong, where, and what would be right.</param>
    public PluginParameterException(string parameter, string message)
        : base(message) => Parameter = parameter;

    /// <summary>Creates the exception with its cause.</summary>
    /// <param name="parameter">Name of the parameter as the card writes it.</param>
    /// <param name="message">What is wrong, where, and what would be right.</param>
    /// <param name="innerException">The cause.</param>
    public PluginParameterException(string parameter, string message, Exception innerException)
        : base(message, innerException) => Parameter = parameter;

    /// <summary>Name of the parameter as the card writes it; empty if it is none in particular.</summary>
    public string Parameter { get; }
}
