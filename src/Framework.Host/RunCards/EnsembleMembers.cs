using System.Globalization;
using TridentFramework.Units;

namespace TridentFramework.Host.RunCards;

/// <summary>
/// Makes the settings of an ensemble's members. Values are put into the card's tree and read like any other, so that what a parameter allows is checked
/// for each member.
/// </summary>
/// <param name="plugins">Where plugins are found.</param>
/// <param name="problems">Receives the problems.</param>
internal sealed class EnsembleMembers(IPluginSource plugins, CardProblems problems)
{
    /// <summary>Parameter of a plugin that the number of the member goes to.</summary>
    public const string MemberKey = "member";

    /// <summary>The keys of each member over those of its scenario, made one by one.</summary>
    /// <param name="ensemble">The ensemble.</param>
    /// <param name="below">Keys of the scenario.</param>
    /// <returns>Nothing, with the problems reported, if there are any in the entry.</returns>
    public IEnumerable<CardMapping> Of(PlannedVariant ensemble, CardMapping below)
    {
        if (!TryUses(ensemble, out var uses) || !TryDraws(ensemble, out var draws))
            yield break;
        var position = ensemble.Node.Find("members")!.Position;
        for (var k = 1; k <= ensemble.Members; k++)
        {
            var overriding = uses.Aggregate(ensemble.Node, (entry, use) => WithMember(entry, use, k, position));
            CardMapping? merged = CardMerge.Merge(below, ScenarioResolver.SettingsOf(overriding));
            foreach (var draw in draws)
            {
                merged = Place(merged, draw, k);
                if (merged is null)
                    yield break;
            }

            yield return merged;
        }
    }

    private bool TryUses(PlannedVariant ensemble, out List<(string Key, int? Index)> uses)
    {
        uses = [];
        var entry = ensemble.Node;
        if (!entry.Has("members"))
        {
            problems.Add(entry.Find("draws")!.Position, CardPath.Key(entry.Path, "members"), "is missing: draws are the values of an ensemble's members; write 'members: 50'");
            return false;
        }

        if (ensemble.Members == 0)
            return false;
        var before = problems.Count;
        foreach (var key in CardKey.Of(typeof(SettingKeys)).Where(static k => k.Family is not null))
        {
            var node = entry.Find(key.Name);
            var items = node is CardSequence list ? list.Items.Select(static (item, i) => (item, (int?)i)) : node is null ? [] : [(node, null)];
            foreach (var (use, index) in items)
            {
                if (HasMember(key, use))
                    uses.Add((key.Name, index));
            }
        }

        if (uses.Count == 0 && !entry.Has("draws") && problems.Count == before)
            problems.Add(entry.Find("members")!, $"has nothing to differ by: no plugin named in this variant has a parameter '{MemberKey}'; name one, or give draws, such as 'draws: {{nuclearModel.parameters.fermiMomentum: {{mean: 235 MeV, deviation: 10 MeV}}}}'");
        return problems.Count == before && (uses.Count > 0 || entry.Has("draws"));
    }

    private bool HasMember(CardKey key, CardNode use)
    {
        var name = use is CardMapping mapping ? mapping.Find("plugin") : use;
        if (name is not CardScalar { IsEmpty: false } plugin || plugins.Find(key.Family!.Value, plugin.Text).Factory is not { } factory || !CardTypes.IsRecord(factory.ParametersType))
            return false;
        if (!CardKey.Of(factory.ParametersType).Any(static k => k.Name == MemberKey && CardTypes.IsNumber(Nullable.GetUnderlyingType(k.Property.PropertyType) ?? k.Property.PropertyType)))
            return false;
        if (((use as CardMapping)?.Find("parameters") as CardMapping)?.Find(MemberKey) is { } written)
            problems.Add(written, $"is given by 'members', which counts the members of {plugin.Text}; remove it here");
        return true;
    }

    private static CardMapping WithMember(CardMapping entry, (string Key, int? Index) use, int k, CardPosition position)
    {
        var value = entry.Find(use.Key)!;
        var changed = use.Index is { } index
            ? new CardSequence([.. ((CardSequence)value).Items.Select((item, i) => i == index ? WithMember(item, k, position) : item)], value.Position, value.Path)
            : (CardNode)WithMember(value, k, position);
        return entry.With(new CardEntry(use.Key, value.Position, changed));
    }

    private static CardMapping WithMember(CardNode use, int k, CardPosition position)
    {
        var mapping = use as CardMapping
            ?? new CardMapping([new CardEntry("plugin", use.Position, use.At(CardPath.Key(use.Path, "plugin")))], use.Position, use.Path);
        var path = CardPath.Key(mapping.Path, "parameters");
        var parameters = mapping.Find("parameters") as CardMapping ?? new CardMapping([], use.Position, path);
        var member = new CardScalar(k.ToString(CultureInfo.InvariantCulture), isQuoted: false, position, CardPath.Key(path, MemberKey));
        return mapping.With(new CardEntry("parameters", parameters.Position, parameters.With(new CardEntry(MemberKey, position, member))));
    }

    private bool TryDraws(PlannedVariant ensemble, out List<Draw> draws)
    {
        draws = [];
        var before = problems.Count;
        var isRead = true;
        foreach (var entry in (ensemble.Node.Find("draws") as CardMapping)?.Entries ?? [])
        {
            if (CheckedPath(entry) is { } path && ensemble.Keys.Draws?.GetValueOrDefault(entry.Key) is { Mean: not null, Deviation: not null } keys && ToUnitOfMean(keys) is { } deviation)
                draws.Add(new Draw(entry, path, keys.Mean.Value, deviation));
            else
                isRead = false;
        }

        return isRead && problems.Count == before;
    }

    private string? CheckedPath(CardEntry entry)
    {
        var path = CardPath.Key("", entry.Key);
        if (!CardOverrides.TryRoot(entry.Key, out var canonical, out var root))
            problems.Add(entry.KeyPosition, entry.Value.Path, $"{CardText.Quote(entry.Key)} is not a path; write the parameter as in --set, such as nuclearModel.parameters.fermiMomentum or newPhysics[0].parameters.mass");
        else if (root is "integration")
            problems.Add(entry.KeyPosition, entry.Value.Path, "variants share the phase-space points of their scenario, so integration cannot differ");
        else if (!ScenarioResolver.SettingNames.Contains(root))
            problems.Add(entry.KeyPosition, entry.Value.Path, $"{path} is not in a variant{NearestNames.Suggestion(root, ScenarioResolver.SettingNames)} (known: {string.Join(", ", ScenarioResolver.SettingNames.Where(static n => n != "integration").Order(StringComparer.Ordinal))})");
        else
            return canonical;
        return null;
    }

    private double? ToUnitOfMean(DrawKeys keys)
    {
        var (mean, deviation) = (keys.Mean.Value, keys.Deviation.Value);
        if (deviation.Number <= 0.0)
        {
            problems.Add(keys.Deviation.Node, $"{Shown(deviation)} is out of range; a deviation must be greater than 0");
            return null;
        }

        if (mean.Unit is { } to && deviation.Unit is { } from && UnitTable.Accepted(to).Contains(from, StringComparer.Ordinal))
            return deviation.Number * UnitTable.Factor(from, to);
        if (mean.Unit is null && deviation.Unit is null)
            return deviation.Number;
        problems.Add(keys.Deviation.Node, $"{Shown(deviation)} does not fit the mean, {Shown(mean)}; give {(mean.Unit is null ? "a bare number" : $"it in {CardText.Join(UnitTable.Accepted(mean.Unit), "or")}")}");
        return null;
    }

    private CardMapping? Place(CardMapping setting, Draw draw, int k)
    {
        var number = draw.Mean.Number + (draw.Deviation * NormalDraws.Of(draw.Path, k));
        var path = string.Create(CultureInfo.InvariantCulture, $"{draw.Entry.Value.Path} of member {k}");
        var value = new CardScalar(Shown(draw.Mean with { Number = number }), isQuoted: false, draw.Entry.KeyPosition, path);
        return new CardOverrides(problems).Set(setting, draw.Entry.Key, value, draw.Entry.KeyPosition);
    }

    private static string Shown(Quantity quantity) => string.Create(CultureInfo.InvariantCulture, $"{quantity.Number:R}{(quantity.Unit is null ? "" : " " + quantity.Unit)}");

    private readonly record struct Draw(CardEntry Entry, string Path, Quantity Mean, double Deviation);
}
