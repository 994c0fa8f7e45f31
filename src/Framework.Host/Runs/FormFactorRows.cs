using System.Globalization;
using TridentFramework.Host.RunCards;
using TridentFramework.Particles;

namespace TridentFramework.Host.Runs;

/// <summary>Tables of the form factors that a setting computes with.</summary>
internal static class FormFactorRows
{
    private static readonly (Contribution Contribution, Nucleon Nucleon)[] Nucleons = [(Contribution.Proton, Nucleon.Proton), (Contribution.Neutron, Nucleon.Neutron)];

    /// <summary>Particle and quantity of each form factor of a setting, in the order of the rows; nothing is evaluated.</summary>
    /// <param name="setting">The setting.</param>
    public static IEnumerable<(string Particle, string Quantity)> Names(Setting setting)
    {
        if (setting.Contributions.Contains(Contribution.Coherent))
        {
            foreach (var nuclide in setting.Target.Composition.Select(static c => c.Nuclide).Distinct())
                yield return (nuclide.ToString(), "F");
        }

        foreach (var (_, nucleon) in Nucleons.Where(n => setting.Contributions.Contains(n.Contribution)))
        {
            yield return (nucleon.ShortName(), "GE");
            yield return (nucleon.ShortName(), "GM");
        }
    }

    /// <summary>The form factors of the target's nuclides, if the setting has coherent scattering, and those of the nucleons that it scatters on.</summary>
    /// <param name="scenario">Name of the scenario.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="qSquaredGeV2">Q2 values, GeV^2.</param>
    /// <exception cref="InvalidOperationException">A form factor is not finite.</exception>
    public static IReadOnlyList<FormFactorRow> Of(string scenario, Setting setting, IReadOnlyList<double> qSquaredGeV2)
    {
        double[] transfers = [.. qSquaredGeV2];
        var rows = new List<FormFactorRow>();
        if (setting.Contributions.Contains(Contribution.Coherent))
        {
            foreach (var nuclide in setting.Target.Composition.Select(static c => c.Nuclide).Distinct())
            {
                var values = new double[transfers.Length];
                setting.NuclearFormFactors[nuclide].Evaluate(transfers, values);
                Add(nuclide.ToString(), "F", values);
            }
        }

        foreach (var (_, nucleon) in Nucleons.Where(n => setting.Contributions.Contains(n.Contribution)))
        {
            var (electric, magnetic) = (new double[transfers.Length], new double[transfers.Length]);
            setting.Nucleon!.Evaluate(nucleon, transfers, electric, magnetic);
            Add(nucleon.ShortName(), "GE", electric);
            Add(nucleon.ShortName(), "GM", magnetic);
        }

        return rows;

        void Add(string particle, string quantity, double[] values)
        {
            for (var i = 0; i < values.Length; i++)
            {
                if (!double.IsFinite(values[i]))
                    throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{quantity} of {particle} at Q2 = {transfers[i]:R} GeV^2 is {values[i]} (scenario '{scenario}', variant '{setting.Name}'); a form factor is finite"));
                rows.Add(new FormFactorRow(scenario, setting.Name, particle, quantity, transfers[i], values[i]));
            }
        }
    }
}
