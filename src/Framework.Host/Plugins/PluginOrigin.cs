using System.Diagnostics;
using System.Runtime.Loader;

namespace TridentFramework.Host.Plugins;

/// <summary>Tells from which plugin an exception comes.</summary>
internal static class PluginOrigin
{
    /// <summary>The assembly file of the plugin whose code was running; null if no plugin's code is in the stack trace.</summary>
    /// <param name="exception">The exception; those inside it are looked at too, the innermost first.</param>
    /// <param name="catalogue">The plugins.</param>
    public static string? FileOf(Exception exception, PluginCatalogue catalogue)
    {
        if (exception.InnerException is { } inner && FileOf(inner, catalogue) is { } cause)
            return cause;

        foreach (var frame in new StackTrace(exception).GetFrames())
        {
            // A private library of a plugin counts as the plugin: they share the load context.
            if (frame.GetMethod()?.Module.Assembly is { } assembly
                && AssemblyLoadContext.GetLoadContext(assembly) is PluginLoadContext context
                && catalogue.Plugins.Where(plugin => IsIn(plugin, context)).ToList() is [var first, ..] plugins)
            {
                return (plugins.Find(plugin => plugin.Factory.GetType().Assembly == assembly) ?? first).AssemblyPath;
            }
        }

        return null;
    }

    private static bool IsIn(LoadedPlugin plugin, AssemblyLoadContext context) =>
        ReferenceEquals(AssemblyLoadContext.GetLoadContext(plugin.Factory.GetType().Assembly), context);
}
