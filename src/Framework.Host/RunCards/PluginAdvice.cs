using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.Host.RunCards;

/// <summary>Suggests plugin uses that work as they are written; it tries them.</summary>
/// <param name="plugins">Where plugins are found.</param>
/// <param name="folder">Folder of the card.</param>
internal sealed class PluginAdvice(IPluginSource plugins, MainCardFolder folder)
{
    /// <summary>A plugin use for an example: a name that works without parameters, or else the form of a use with parameters.</summary>
    public string Example(PluginFamily family) => Example(plugins.Names(family), Working(family, static _ => true));

    /// <summary>What to write after a key, with the plugins that there are.</summary>
    /// <param name="key">The key.</param>
    /// <param name="family">Its family.</param>
    public string Write(string key, PluginFamily family) => Write(key, family, static _ => true);

    /// <summary>What to write after a key, with the plugins that can fit.</summary>
    /// <typeparam name="TModel">Contract of the family.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="family">Its family.</param>
    /// <param name="fits">What the model must fulfil. Plugins that need parameters are listed, because what they give depends on these.</param>
    public string Write<TModel>(string key, PluginFamily family, Func<TModel, bool> fits)
        where TModel : class => Write(key, family, model => model is TModel typed && fits(typed));

    /// <summary>The first model of a family that works without parameters and fits, or null.</summary>
    public TModel? First<TModel>(PluginFamily family, Func<TModel, bool> fits)
        where TModel : class =>
        plugins.Names(family).Select(n => plugins.Find(family, n).Factory).OfType<IPluginFactory>().Select(Model).OfType<TModel>().FirstOrDefault(m => Fits(m, model => fits((TModel)model)));

    /// <summary>True if a plugin makes a model without any parameters.</summary>
    public bool WorksAlone(IPluginFactory factory) => Model(factory) is not null;

    private string Write(string key, PluginFamily family, Func<object, bool> fits)
    {
        var models = plugins.Names(family).Select(n => (Name: n, Model: plugins.Find(family, n).Factory is { } factory ? Model(factory) : null)).ToList();
        var known = models.Where(m => m.Model is null || Fits(m.Model, fits)).Select(static m => m.Name).ToList();
        return known.Count == 0
            ? $"no plugin for {key} is installed"
            : $"write '{key}: {Example(known, Working(family, fits))}' (known: {string.Join(", ", known)})";
    }

    private string? Working(PluginFamily family, Func<object, bool> fits) =>
        plugins.Names(family).FirstOrDefault(n => plugins.Find(family, n).Factory is { } factory && Model(factory) is { } model && Fits(model, fits));

    private static string Example(IReadOnlyList<string> names, string? working) =>
        working ?? $"{{plugin: {(names is [var only] ? only : "NAME")}, parameters: {{...}}}}";

    // An advice is no place to report faults of plugins that the card does not name.
    private static bool Fits(object model, Func<object, bool> fits)
    {
        try
        {
            return fits(model);
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            return false;
        }
    }

    private object? Model(IPluginFactory factory)
    {
        try
        {
            return CardTypes.IsRecord(factory.ParametersType) && !CardKey.Of(factory.ParametersType).Any(static k => k.IsRequired)
                ? factory.Create(Activator.CreateInstance(factory.ParametersType)!, new PluginContext(new PhysicalConstants(), folder.Path))
                : null;
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            return null;
        }
    }
}
