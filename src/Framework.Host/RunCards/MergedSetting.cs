namespace TridentFramework.Host.RunCards;

/// <summary>The keys of one setting after its scenario and variant have been merged over the card.</summary>
internal sealed record MergedSetting : SettingKeys;
