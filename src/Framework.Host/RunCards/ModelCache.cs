using System.Text.Json;
using TridentFramework.FormFactors;
using TridentFramework.Particles;
using TridentFramework.Plugins;
using TridentFramework.Targets;

namespace TridentFramework.Host.RunCards;

/// <summary>
/// Makes models, each once: the same plugin with equal parameters is the same instance throughout a study, so that
/// variants which differ elsewhere can share what it gives. Only models of new physics depend on the constants of their setting as well.
/// What a plugin throws becomes a problem of the card or, if its contract does not allow it, a fault of the plugin.
/// </summary>
/// <param name="baseDirectory">Folder of the run card.</param>
/// <param name="problems">Receives the problems.</param>
internal sealed class ModelCache(string baseDirectory, CardProblems problems)
{
    private readonly Dictionary<string, object> _models = new(StringComparer.Ordinal);
    private readonly Dictionary<(object Model, Nuclide Nuclide), INuclearFormFactor> _formFactors = [];
    private readonly Dictionary<string, PluginUse> _uses = new(StringComparer.Ordinal);
    private readonly List<PluginUse> _usesInOrder = [];

    /// <summary>Plugins used so far, each with its parameters once, in the order of their first use.</summary>
    public IReadOnlyList<PluginUse> Uses => _usesInOrder;

    /// <summary>The model of a reference.</summary>
    /// <typeparam name="TModel">The family's contract.</typeparam>
    /// <param name="reference">The reference; null gives null.</param>
    /// <param name="constants">Constants of the setting.</param>
    /// <param name="isUsed">The setting computes with it; otherwise it is only checked.</param>
    /// <returns>The model, or null with the problem reported.</returns>
    public TModel? Create<TModel>(PluginReference? reference, PhysicalConstants constants, bool isUsed)
        where TModel : class
    {
        if (reference is null)
            return null;
        var fingerprint = reference.Fingerprint;
        var identity = reference.Family == PluginFamily.NewPhysics ? $"{fingerprint} {JsonSerializer.Serialize(constants)}" : fingerprint;
        if (!_models.TryGetValue(identity, out var model))
        {
            model = Create<TModel>(reference, constants);
            if (model is null)
                return null;
            _models.Add(identity, model);
        }

        var use = new PluginUse(reference.Family, reference.Name, reference.Factory, reference.Parameters);
        if (isUsed && _uses.TryAdd(fingerprint, use))
            _usesInOrder.Add(use);
        return (TModel)model;
    }

    /// <summary>The form factor of a nuclide, or null with the problem reported.</summary>
    public INuclearFormFactor? ForNuclide(PluginReference reference, INuclearFormFactorModel model, Nuclide nuclide)
    {
        if (_formFactors.TryGetValue((model, nuclide), out var formFactor))
            return formFactor;
        try
        {
            formFactor = model.ForNuclide(nuclide);
        }
        catch (UnsupportedNuclideException exception)
        {
            problems.Add(reference.Node, exception.Message);
            return null;
        }
        catch (Exception exception) when (IsPluginFault(exception))
        {
            ReportFault(reference, exception);
            return null;
        }

        _formFactors.Add((model, nuclide), formFactor);
        return formFactor;
    }

    /// <summary>Asks a model something; if it throws, that is a fault of the plugin.</summary>
    public bool TryAsk<T>(PluginReference reference, Func<T> question, out T? answer)
    {
        try
        {
            answer = question();
            return true;
        }
        catch (Exception exception) when (IsPluginFault(exception))
        {
            ReportFault(reference, exception);
            answer = default;
            return false;
        }
    }

    private TModel? Create<TModel>(PluginReference reference, PhysicalConstants constants)
        where TModel : class
    {
        try
        {
            if (reference.Factory.Create(reference.Parameters, new PluginContext(constants, baseDirectory)) is TModel model)
                return model;
            problems.Add(reference.Node.Position, reference.Node.Path, $"plugin {reference.Name} made no {typeof(TModel).Name}, which its family needs", isPluginFault: true);
        }
        catch (PluginParameterException exception)
        {
            // The key as the plugin names it may be missing in the card, where the parameter has its default.
            var node = reference.ParametersNode.Find(exception.Parameter);
            var path = exception.Parameter.Length == 0 ? reference.Node.Path : CardPath.Key(reference.ParametersNode.Path, exception.Parameter);
            foreach (var line in exception.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).DefaultIfEmpty("is refused by the plugin without a reason"))
                problems.Add(node?.Position ?? reference.Node.Position, node?.Path ?? path, line);
        }
        catch (Exception exception) when (IsPluginFault(exception))
        {
            ReportFault(reference, exception);
        }

        return null;
    }

    private void ReportFault(PluginReference reference, Exception exception) =>
        problems.Add(reference.Node.Position, reference.Node.Path, $"plugin {reference.Name} failed with {exception.GetType().Name}: {exception.Message}", isPluginFault: true);

    private static bool IsPluginFault(Exception exception) => exception is not (OutOfMemoryException or OperationCanceledException);
}
