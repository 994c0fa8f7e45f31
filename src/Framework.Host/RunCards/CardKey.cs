using System.Collections.Frozen;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using TridentFramework.Plugins;
using TridentFramework.Units;

namespace TridentFramework.Host.RunCards;

/// <summary>
/// One key of a record: the property it fills and what the property's attributes demand. Validation, schema, description and resolved
/// card all read it, so that they cannot disagree.
/// </summary>
internal sealed class CardKey
{
    // A property name repeats its unit; these are the spellings other than the unit's own letters.
    private static readonly FrozenDictionary<string, string[]> UnitWords = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["eV"] = ["EV", "ElectronVolts"],
        ["fm"] = ["Femtometres"],
        ["mm"] = ["Millimetres"],
        ["cm"] = ["Centimetres"],
        ["m"] = ["Metres"],
        ["km"] = ["Kilometres"],
        ["mg"] = ["Milligrams"],
        ["g"] = ["Grams"],
        ["kg"] = ["Kilograms"],
        ["t"] = ["Tonnes"],
        ["kt"] = ["Kilotonnes"],
        ["mrad"] = ["Milliradians"],
        ["rad"] = ["Radians"],
        ["deg"] = ["Degrees"],
        ["ns"] = ["Nanoseconds"],
        ["us"] = ["Microseconds"],
        ["ms"] = ["Milliseconds"],
        ["s"] = ["Seconds"],
        ["d"] = ["Days"],
        ["g/cm3"] = ["GramsPerCubicCentimetre"],
        ["kg/m3"] = ["KilogramsPerCubicMetre"],
        ["/m2"] = ["PerSquareMetre"],
        ["/cm2"] = ["PerSquareCentimetre"],
        ["/fb"] = ["InverseFemtobarn", "PerFemtobarn"],
        ["/pb"] = ["InversePicobarn", "PerPicobarn"],
        ["/ab"] = ["InverseAttobarn", "PerAttobarn"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private CardKey(PropertyInfo property)
    {
        Property = property;
        Name = NameOf(property);
        Unit = property.GetCustomAttribute<UnitAttribute>()?.Unit;
        IsRequired = property.IsDefined(typeof(RequiredMemberAttribute));
        MinimumCount = property.GetCustomAttribute<MinLengthAttribute>()?.Length ?? 0;
        MaximumCount = property.GetCustomAttribute<MaxLengthAttribute>()?.Length ?? int.MaxValue;
        Family = property.GetCustomAttribute<FamilyAttribute>()?.Family;
        IsMergedByKey = property.IsDefined(typeof(MergedByKeyAttribute));
        IsFilePath = property.PropertyType == typeof(string) && property.IsDefined(typeof(FilePathAttribute));
        IsNeeded = property.IsDefined(typeof(NeededAttribute));
        IsRelative = property.IsDefined(typeof(RelativeAttribute));
        IsDistinct = property.IsDefined(typeof(DistinctAttribute));
        Form = property.GetCustomAttribute<TextFormAttribute>();
        KnownNames = property.GetCustomAttribute<KnownNamesAttribute>() is { } known ? KnownName.Of(known.Catalogue) : [];
        Deprecation = property.GetCustomAttribute<ObsoleteAttribute>() is { } obsolete ? obsolete.Message ?? "Do not use it any more." : null;
        IsOneOf = property.DeclaringType!.IsDefined(typeof(OneKeyAttribute));
        AllowedTexts = [.. property.GetCustomAttribute<AllowedValuesAttribute>()?.Values.OfType<string>() ?? []];
        if (property.GetCustomAttribute<RangeAttribute>() is { } range)
        {
            Minimum = Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture);
            Maximum = Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture);
            MinimumIsExclusive = range.MinimumIsExclusive;
            MaximumIsExclusive = range.MaximumIsExclusive;
        }
    }

    /// <summary>The key as a card writes it.</summary>
    public string Name { get; }

    /// <summary>The property.</summary>
    public PropertyInfo Property { get; }

    /// <summary>Unit of the property's value, or null for a bare one.</summary>
    public string? Unit { get; }

    /// <summary>The card must give it.</summary>
    public bool IsRequired { get; }

    /// <summary>A card may be told to leave the key out.</summary>
    public bool CanBeLeftOut => !IsRequired && !IsNeeded && !IsOneOf;

    /// <summary>The value is a file name, see <see cref="FilePathAttribute"/>.</summary>
    public bool IsFilePath { get; }

    /// <summary>A relative number, see <see cref="RelativeAttribute"/>.</summary>
    public bool IsRelative { get; }

    /// <summary>Nothing may stand twice in the list, see <see cref="DistinctAttribute"/>.</summary>
    public bool IsDistinct { get; }

    /// <summary>The form of a text, or null if any will do.</summary>
    public TextFormAttribute? Form { get; }

    /// <summary>The only names that a text can be; empty if it is no name of a catalogue.</summary>
    public IReadOnlyList<KnownName> KnownNames { get; }

    /// <summary>Why the key should no longer be used, from <see cref="ObsoleteAttribute"/>; null for most.</summary>
    public string? Deprecation { get; }

    private bool IsNeeded { get; }

    private bool IsOneOf { get; }

    /// <summary>Fewest items of a list.</summary>
    public int MinimumCount { get; }

    /// <summary>Most items of a list.</summary>
    public int MaximumCount { get; }

    /// <summary>Family of the plugin that the key names, or null.</summary>
    public PluginFamily? Family { get; }

    /// <summary>Merged key by key, see <see cref="MergedByKeyAttribute"/>.</summary>
    public bool IsMergedByKey { get; }

    /// <summary>The only texts allowed, from <see cref="AllowedValuesAttribute"/>; empty if any is.</summary>
    public IReadOnlyList<string> AllowedTexts { get; }

    /// <summary>Lower end of the range, in <see cref="Unit"/>; minus infinity if there is none.</summary>
    public double Minimum { get; } = double.NegativeInfinity;

    /// <summary>Upper end of the range, in <see cref="Unit"/>; infinity if there is none.</summary>
    public double Maximum { get; } = double.PositiveInfinity;

    /// <summary>The lower end itself is not allowed.</summary>
    public bool MinimumIsExclusive { get; }

    /// <summary>The upper end itself is not allowed.</summary>
    public bool MaximumIsExclusive { get; }

    private bool HasMinimum => Minimum > double.MinValue;

    private bool HasMaximum => Maximum < double.MaxValue;

    /// <summary>The range in words with its unit, such as <c>between 1 MeV and 10 GeV</c>; null if every value is allowed.</summary>
    public string? RangeText
    {
        get
        {
            var lower = WithUnit(Minimum) + (MinimumIsExclusive ? " (excluded)" : "");
            var upper = WithUnit(Maximum) + (MaximumIsExclusive ? " (excluded)" : "");
            return (HasMinimum, HasMaximum) switch
            {
                (true, true) => $"between {lower} and {upper}",
                (true, false) => MinimumIsExclusive ? $"greater than {WithUnit(Minimum)}" : $"at least {WithUnit(Minimum)}",
                (false, true) => MaximumIsExclusive ? $"less than {WithUnit(Maximum)}" : $"at most {WithUnit(Maximum)}",
                _ => null,
            };
        }
    }

    /// <summary>The keys of a record, base types first.</summary>
    public static IReadOnlyList<CardKey> Of(Type record) =>
    [
        .. record.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static p => p.CanWrite && p.SetMethod!.IsPublic && p.GetIndexParameters().Length == 0)
            .OrderBy(static p => Depth(p.DeclaringType!))
            .ThenBy(static p => p.MetadataToken)
            .Select(static p => new CardKey(p)),
    ];

    /// <summary>The key of a property: its name in camel case without the unit that <see cref="UnitAttribute"/> states.</summary>
    public static string NameOf(PropertyInfo property)
    {
        var name = property.Name;
        if (property.GetCustomAttribute<UnitAttribute>()?.Unit is { } unit)
        {
            var suffix = UnitWords.GetValueOrDefault(unit, []).Append(char.ToUpperInvariant(unit[0]) + unit[1..])
                .FirstOrDefault(s => name.Length > s.Length && name.EndsWith(s, StringComparison.Ordinal));
            if (suffix is not null)
                name = name[..^suffix.Length];
        }

        return CamelCase(name);
    }

    /// <summary>First letter in lower case, the rest as it is: <c>GV</c> is <c>gV</c>, <c>Sin2ThetaW</c> is <c>sin2ThetaW</c>.</summary>
    public static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>Spellings of an enum member that a card may use: camel case first, then kebab case, then the member's own name.</summary>
    /// <remarks>A member that ends in two capitals is a proper name, such as SBND or MiniBooNE: as it is, or all in small letters.</remarks>
    public static IReadOnlyList<string> Spellings(string member)
    {
        if (member is [.., >= 'A' and <= 'Z', >= 'A' and <= 'Z'])
            return [member, member.ToLowerInvariant()];
        var kebab = string.Concat(member.Select((c, i) => char.IsAsciiLetterUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
        return [.. new[] { CamelCase(member), kebab, member }.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>True if a value, in <see cref="Unit"/>, is in the range.</summary>
    public bool Allows(double value) =>
        (MinimumIsExclusive ? value > Minimum : value >= Minimum) && (MaximumIsExclusive ? value < Maximum : value <= Maximum);

    /// <summary>A round number in the range, in <see cref="Unit"/>.</summary>
    public double ExampleNumber
    {
        get
        {
            foreach (var candidate in new[] { 1.0, 5.0, 0.1, 0.01, Minimum, Maximum })
            {
                if (double.IsFinite(candidate) && Allows(candidate))
                    return candidate;
            }

            return 1.0;
        }
    }

    /// <summary>A value with the key's unit.</summary>
    public string WithUnit(double value) => Unit is null ? value.ToString("R", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{value:R} {Unit}");

    private static int Depth(Type type) => type.BaseType is null ? 0 : 1 + Depth(type.BaseType);
}
