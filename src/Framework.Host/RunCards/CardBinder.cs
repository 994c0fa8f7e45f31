using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using TridentFramework.Engine.Observables;
using TridentFramework.Plugins;

namespace TridentFramework.Host.RunCards;

/// <summary>
/// Turns card nodes into records by reflection, the card's own and those of plugin parameters alike. It never stops at the first
/// problem: what could be read is filled in, everything else is reported.
/// </summary>
/// <param name="plugins">Where plugins are found.</param>
/// <param name="folder">Folder of the card that was asked for.</param>
/// <param name="problems">Receives the problems.</param>
/// <param name="isPartial">
/// The card is not yet merged: sections that merge key by key may still lack required keys.
/// </param>
internal sealed class CardBinder(IPluginSource plugins, MainCardFolder folder, CardProblems problems, bool isPartial)
{
    private readonly PluginAdvice _advice = new(plugins, folder);

    /// <summary>Reads a mapping as a record.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="type">The record; it has a parameterless constructor.</param>
    /// <param name="record">The record with everything that could be read.</param>
    /// <returns>False if there was a problem; it has been reported.</returns>
    public bool BindRecord(CardMapping mapping, Type type, out object record) => BindRecord(mapping, type, mayLackKeys: false, noun: "key", out record);

    /// <summary>Checks a mapping that is a part of a record: what it has must be right, what it lacks may stand elsewhere.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="type">The record.</param>
    public void BindFragment(CardMapping mapping, Type type) => BindRecord(mapping, type, mayLackKeys: true, noun: "key", out _);

    private bool BindRecord(CardMapping mapping, Type type, bool mayLackKeys, string noun, out object record)
    {
        record = Activator.CreateInstance(type)!;
        var keys = CardKey.Of(type);
        var isGood = true;
        foreach (var entry in mapping.Entries)
        {
            var key = keys.FirstOrDefault(k => string.Equals(k.Name, entry.Key, StringComparison.Ordinal));
            if (key is null)
            {
                ReportUnknown(mapping, entry, [.. keys.Select(static k => k.Name)], noun);
                isGood = false;
                continue;
            }

            isGood &= BindValue(entry.Value, key.Property.PropertyType, key, out var value);
            if (value is not null)
                isGood &= TrySet(record, key, value, entry.Value);
        }

        foreach (var key in keys.Where(k => k.IsRequired && !mayLackKeys && !mapping.Has(k.Name)))
        {
            problems.Add(mapping.Position, CardPath.Key(mapping.Path, key.Name), $"is missing; {Advice(key)}");
            isGood = false;
        }

        return isGood;
    }

    private bool BindValue(CardNode node, Type type, CardKey key, out object? value)
    {
        value = null;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (node is CardScalar { IsEmpty: true })
            return Refuse(node, $"is empty; {Advice(key)}{(key.CanBeLeftOut ? " or leave the key out" : "")}");

        if (CardTypes.IsLocated(type, out var located))
        {
            var isGood = BindValue(node, located, key, out var inner);
            value = inner is null ? null : Activator.CreateInstance(type, inner, node);
            return isGood;
        }

        if (type == typeof(PluginReference))
            return BindPlugin(node, key, out value);
        if (type == typeof(EnergyPoints))
        {
            var isGood = BindPoints(node, key, typeof(EnergyRange), "[1 GeV, 5 GeV] or {from: 0.5 GeV, to: 100 GeV, points: 40, spacing: log}", out var energies, out var range);
            value = energies is null ? null : new EnergyPoints(energies, (EnergyRange?)range);
            return isGood;
        }

        if (type == typeof(QSquaredPoints))
        {
            var isGood = BindPoints(node, key, typeof(QSquaredRange), "[0 GeV2, 0.1 GeV2] or {from: 1e-4 GeV2, to: 1 GeV2, points: 200, spacing: log}", out var transfers, out var range);
            value = transfers is null ? null : new QSquaredPoints(transfers, (QSquaredRange?)range);
            return isGood;
        }

        if (CardTypes.IsScalar(type))
            return BindScalar(node, type, key, out value);
        if (CardTypes.IsList(type, out var item))
            return BindList(node, item, key, out value);
        if (CardTypes.IsDictionary(type, out var dictionaryValue))
            return BindDictionary(node, dictionaryValue, key, out value);
        if (!CardTypes.IsRecord(type))
        {
            problems.Add(node.Position, node.Path, $"cannot be written in a card: the plugin declares it as {type.Name}, which no card value can fill", isPluginFault: true);
            return false;
        }

        return BindSection(node, type, key, out value);
    }

    private bool BindScalar(CardNode node, Type type, CardKey key, out object? value)
    {
        value = null;
        if (node is not CardScalar scalar)
            return Refuse(node, $"is {node.Kind}, but a single value is needed: {(IsFreeText(type, key) ? "a text" : $"'{key.Name}: {Example(key)}'")}");
        if (!CardScalarReader.TryRead(scalar, type, key, out value, out var error))
            return Refuse(node, error);
        if (key.IsFilePath)
            value = folder.Rename(scalar.Text, scalar.Position);
        return true;
    }

    private bool BindList(CardNode node, Type item, CardKey key, out object? value)
    {
        value = null;
        if (node is not CardSequence sequence)
            return Refuse(node, $"is {Written(node)}, but a list is needed: '{key.Name}: [...]', or one item per line, each after '- '");
        var isGood = true;
        var items = new List<object>();
        foreach (var child in sequence.Items)
        {
            isGood &= BindValue(child, item, key, out var bound);
            if (bound is not null)
                items.Add(bound);
        }

        if (sequence.Items.Count < key.MinimumCount)
            isGood = Refuse(node, $"has {sequence.Items.Count} items but needs {(key.MaximumCount == key.MinimumCount ? "" : "at least ")}{key.MinimumCount}");
        if (sequence.Items.Count > key.MaximumCount)
            isGood = Refuse(node, $"has {sequence.Items.Count} items but needs {(key.MaximumCount == key.MinimumCount ? "" : "at most ")}{key.MaximumCount}");
        var array = Array.CreateInstance(item, items.Count);
        for (var i = 0; i < items.Count; i++)
            array.SetValue(items[i], i);
        value = array;
        return isGood;
    }

    private bool BindDictionary(CardNode node, Type valueType, CardKey key, out object? value)
    {
        value = null;
        if (node is not CardMapping mapping)
            return Refuse(node, $"is {Written(node)}, but a mapping is needed: '{key.Name}: {{name: value, ...}}'");
        var isGood = true;
        var dictionary = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), valueType))!;
        foreach (var entry in mapping.Entries)
        {
            isGood &= BindValue(entry.Value, valueType, key, out var bound);
            if (bound is not null)
                dictionary.Add(entry.Key, bound);
        }

        if (mapping.Entries.Count < key.MinimumCount)
            isGood = Refuse(node, $"has {mapping.Entries.Count} entries but needs at least {key.MinimumCount}");
        value = dictionary;
        return isGood;
    }

    private bool BindSection(CardNode node, Type type, CardKey key, out object? value)
    {
        value = null;
        var oneKey = type.GetCustomAttribute<OneKeyAttribute>();
        if (node is not CardMapping mapping)
        {
            var known = CardKey.Of(type).Select(static k => k.Name).ToList();
            if (oneKey is null || node is not CardScalar scalar)
                return Refuse(node, $"is {Written(node)}, but a mapping with the keys {string.Join(", ", known)} is needed");
            return known.Contains(scalar.Text, StringComparer.Ordinal)
                ? Refuse(node, $"is a {oneKey.Noun} without its mapping; write '{scalar.Text}: {{}}'")
                : Refuse(node, $"unknown {oneKey.Noun} {scalar.Kind}{NearestNames.Suggestion(scalar.Text, known)} (known: {string.Join(", ", known)})");
        }

        var isGood = BindRecord(mapping, type, isPartial && key.IsMergedByKey, oneKey?.Noun ?? "key", out value);
        if (oneKey is not null && mapping.Entries.Count != 1)
            isGood = Refuse(node, $"has {mapping.Entries.Count} keys but a {oneKey.Noun} is exactly one; start each {oneKey.Noun} with '- '");
        return isGood;
    }

    private bool BindPoints(CardNode node, CardKey key, Type rangeType, string example, out double[]? points, out IPointRange? range)
    {
        (points, range) = (null, null);
        switch (node)
        {
            case CardSequence sequence:
                var isGood = BindList(node, typeof(double), key, out var list) && RefuseRepeatedPoints(sequence, key);
                points = (double[])list!;
                return isGood;
            case CardMapping mapping:
                if (!BindRecord(mapping, rangeType, out var record))
                    return false;
                range = (IPointRange)record;
                if (range.First >= range.Last)
                    return Refuse(mapping.Find("from")!, $"is {key.WithUnit(range.First)}, not below 'to' ({key.WithUnit(range.Last)})");
                if (range is { Spacing: PointSpacing.Log, First: <= 0.0 })
                    return Refuse(mapping.Find("from")!, $"is {key.WithUnit(range.First)}, which logarithmic spacing cannot reach; give more, or write 'spacing: linear'");
                var values = range.Values();
                for (var i = 1; i < values.Length; i++)
                {
                    if (EnergyPoints.AreEqual(values[i - 1], values[i]))
                        return Refuse(mapping.Find("points")!, $"is too many between {key.WithUnit(range.First)} and {key.WithUnit(range.Last)}: neighbouring points are the same {(range is EnergyRange ? "energy" : "Q2")}; give fewer points or a wider range");
                }

                points = values;
                return true;
            default:
                return Refuse(node, $"is {Written(node)}; write a list such as {example}");
        }
    }

    // Rows of results are told apart by their energy or Q2.
    private bool RefuseRepeatedPoints(CardSequence sequence, CardKey key)
    {
        var isGood = true;
        var points = new List<(double Value, int Index)>();
        for (var i = 0; i < sequence.Items.Count; i++)
        {
            if (sequence.Items[i] is CardScalar scalar && CardScalarReader.TryRead(scalar, typeof(double), key, out var point, out _))
                points.Add(((double)point, i));
        }

        var rising = points.Order().ToList();
        for (var i = 1; i < rising.Count; i++)
        {
            if (!EnergyPoints.AreEqual(rising[i - 1].Value, rising[i].Value))
                continue;
            var (first, again) = (Math.Min(rising[i - 1].Index, rising[i].Index), Math.Max(rising[i - 1].Index, rising[i].Index));
            var (before, after) = ((CardScalar)sequence.Items[first], (CardScalar)sequence.Items[again]);
            isGood = Refuse(after, $"{after.Text} is {before.Text} again; keep one");
        }

        return isGood;
    }

    private bool BindPlugin(CardNode node, CardKey key, out object? value)
    {
        value = null;
        var family = key.Family ?? throw new InvalidOperationException($"{key.Property} names plugins but states no family");
        CardMapping? parametersNode = null;
        var nameNode = node;
        var isGood = true;
        if (node is CardMapping use)
        {
            string[] known = ["plugin", "parameters"];
            foreach (var entry in use.Entries.Where(e => !known.Contains(e.Key, StringComparer.Ordinal)))
            {
                ReportUnknown(use, entry, known, "key");
                isGood = false;
            }

            if (!use.TryGet("plugin", out var pluginEntry))
            {
                problems.Add(use.Position, CardPath.Key(use.Path, "plugin"), $"is missing; name the plugin (known: {string.Join(", ", plugins.Names(family))})");
                return false;
            }

            nameNode = pluginEntry.Value;
            if (use.Find("parameters") is { } given)
            {
                parametersNode = given as CardMapping;
                if (parametersNode is null)
                {
                    var isEmpty = given is CardScalar { IsEmpty: true };
                    isGood = Refuse(given, isEmpty ? $"is empty; {(MayLackParameters(family, nameNode) ? "give the parameters or leave the key out" : "write 'parameters: {name: value, ...}'")}" : $"is {Written(given)}, but a mapping is needed: 'parameters: {{name: value, ...}}'");
                }
            }
        }

        if (nameNode is not CardScalar { IsEmpty: false } name)
            return Refuse(nameNode, $"is {Written(nameNode)}, but the name of a plugin is needed (known: {string.Join(", ", plugins.Names(family))})");

        var lookup = plugins.Find(family, name.Text);
        if (lookup.Factory is null)
        {
            problems.Add(name.Position, name.Path, lookup.Error ?? $"{name.Kind} is not a known plugin", lookup.IsPluginFault);
            return false;
        }

        // Missing parameters of a mapping that could not be read would be noise.
        if (!isGood && parametersNode is null)
            return false;
        parametersNode ??= new CardMapping([], node.Position, CardPath.Key(node.Path, "parameters"));
        if (!BindParameters(lookup.Factory, name, parametersNode, out var parameters) || !isGood)
            return false;
        value = new PluginReference(family, name.Text, lookup.Factory, parameters, node, parametersNode);
        return true;
    }

    // A parameters record that cannot be made or has an unknown unit is the plugin's fault; the rest of the card is still read.
    private bool BindParameters(IPluginFactory factory, CardScalar name, CardMapping mapping, [NotNullWhen(true)] out object? parameters)
    {
        parameters = null;
        try
        {
            var type = factory.ParametersType;
            if (CardTypes.IsRecord(type))
                return BindRecord(mapping, type, out parameters);
            problems.Add(name.Position, name.Path, $"the parameters type {type.Name} of plugin {name.Text} has no public parameterless constructor", isPluginFault: true);
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            var cause = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
            problems.Add(name.Position, name.Path, $"the parameters of plugin {name.Text} cannot be read, because their declaration fails with {cause.GetType().Name}: {cause.Message}", isPluginFault: true);
        }

        return false;
    }

    private bool TrySet(object record, CardKey key, object value, CardNode node)
    {
        try
        {
            key.Property.SetValue(record, value);
            return true;
        }
        catch (TargetInvocationException exception)
        {
            return Refuse(node, exception.InnerException?.Message ?? exception.Message);
        }
    }

    private void ReportUnknown(CardMapping mapping, CardEntry entry, string[] known, string noun)
    {
        var list = known.Length == 0 ? "there are none here" : $"known: {string.Join(", ", known)}";
        problems.Add(entry.KeyPosition, CardPath.Key(mapping.Path, entry.Key), $"unknown {noun} {CardText.Quote(entry.Key)}{NearestNames.Suggestion(entry.Key, known)} ({list})");
    }

    private bool Refuse(CardNode node, string message)
    {
        problems.Add(node, message);
        return false;
    }

    private bool MayLackParameters(PluginFamily family, CardNode name) =>
        name is CardScalar scalar && plugins.Find(family, scalar.Text).Factory is { } factory && _advice.WorksAlone(factory);

    private static string Written(CardNode node) => node is CardScalar { IsEmpty: true } ? "empty" : node.Kind;

    private static bool IsFreeText(Type type, CardKey key) =>
        (Nullable.GetUnderlyingType(type) ?? type) is var bare && (CardTypes.IsLocated(bare, out var inner) ? inner : bare) == typeof(string) && key.AllowedTexts.Count == 0;

    // A text cannot be guessed; an example would only be copied.
    private string Advice(CardKey key) =>
        IsFreeText(key.Property.PropertyType, key) ? $"write a text after '{key.Name}:'" : $"write '{key.Name}: {Example(key)}'";

    private string Example(CardKey key)
    {
        var type = Nullable.GetUnderlyingType(key.Property.PropertyType) ?? key.Property.PropertyType;
        var isList = CardTypes.IsList(type, out var item);
        type = isList ? item! : type;
        type = CardTypes.IsLocated(type, out var inner) ? inner : type;
        var example = type switch
        {
            _ when key.Family is PluginFamily.NewPhysics => null,
            _ when key.Family is { } family => _advice.Example(family),
            _ when type == typeof(TaskKeys) => "crossSection: {energies: [5 GeV]}",
            _ when type == typeof(Particles.TridentChannel) => "numu -> numu mu- mu+",
            _ when type == typeof(Quantity) => "235 MeV",
            _ when type == typeof(Observable) => "openingAngle",
            _ when type == typeof(HistogramKeys) => "{observable: openingAngle, bins: 40, min: 0 deg, max: 60 deg}",
            _ when type == typeof(OverlayKeys) => "{published: ccfr-published}",
            _ when type.IsEnum => CardKey.Spellings(Enum.GetNames(type)[0])[0],
            _ when type == typeof(bool) => "true",
            _ when type == typeof(EnergyPoints) => "[1 GeV, 5 GeV]",
            _ when type == typeof(QSquaredPoints) => "{from: 1e-4 GeV2, to: 1 GeV2, points: 200, spacing: log}",
            _ when CardTypes.IsNumber(type) => key.WithUnit(key.ExampleNumber),
            _ when type == typeof(string) => key.AllowedTexts is [var only, ..] ? only : "TEXT",
            _ when CardTypes.IsRecord(type) && CardKey.Of(type).Count == 0 => "{}",
            _ => "{...}",
        };
        return isList ? $"[{example}]" : example ?? "[]";
    }
}
