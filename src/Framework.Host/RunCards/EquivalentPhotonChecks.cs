using TridentFramework.NewPhysics;

namespace TridentFramework.Host.RunCards;

/// <summary>Checks that a setting has nothing that equivalent photons do not have: selections of events, and models that are no shift of couplings.</summary>
/// <param name="tasks">Tasks of the card.</param>
/// <param name="models">Asks models.</param>
/// <param name="report">Receives what is wrong, with the place.</param>
internal sealed class EquivalentPhotonChecks(IReadOnlyList<PlannedTask> tasks, ModelCache models, Action<CardNode, string> report)
{
    /// <summary>Checks a setting.</summary>
    /// <param name="keys">The setting as written.</param>
    /// <param name="newPhysics">Its models, in the order of the card; null for one that could not be made.</param>
    public void Check(MergedSetting keys, IReadOnlyList<INewPhysicsModel?> newPhysics)
    {
        if (tasks.FirstOrDefault(static t => t.Task is EquivalentPhotonsTask or CrossSectionTask { Method: CrossSectionMethod.EquivalentPhotons }) is not { } task)
            return;
        foreach (var cut in keys.Cuts)
            report(cut.Node, $"{task.Node.Path} has no events to cut: equivalent photons give whole cross sections only; leave cuts out, or that task");
        for (var i = 0; i < newPhysics.Count; i++)
        {
            var (reference, model) = (keys.NewPhysics[i], newPhysics[i]);
            if (model is not null && models.TryAsk(reference, () => model.AmplitudeTerm is not null && keys.Channels.Any(c => model.Contributes(c.Value)), out var isUnsupported) && isUnsupported)
                report(reference.Node, $"{reference.Name} adds an amplitude of its own, which {task.Node.Path} does not have: equivalent photons know models that shift gV and gA; leave the model out, or that task");
        }
    }
}
