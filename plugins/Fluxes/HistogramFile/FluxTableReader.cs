using System.Globalization;
using CsvHelper;
using TridentFramework.BinnedFluxes;
using TridentFramework.Particles;

namespace TridentFramework.HistogramFile;

/// <summary>Turns the text of a flux table into a beam, or into a list of everything that is wrong with it.</summary>
internal sealed class FluxTableReader
{
    /// <summary>
    /// Edges closer than this, relative to their energy, are the same: 0.30000000000000004 begins where 0.3 ends. Wide enough for edges written
    /// with nine digits, and far below any bin width.
    /// </summary>
    private const double EdgeTolerance = 1e-9;

    private readonly string _energyUnit;
    private readonly FluxUnit _fluxUnit;
    private readonly FluxTableProblems _problems;
    private readonly List<double> _edgesGeV = [];
    private readonly Dictionary<NeutrinoSpecies, List<double>> _densities = [];

    public FluxTableReader(string fileName, string energyUnit, FluxUnit fluxUnit)
    {
        _energyUnit = energyUnit;
        _fluxUnit = fluxUnit;
        _problems = new FluxTableProblems(fileName);
    }

    /// <summary>Reads the table.</summary>
    /// <exception cref="Plugins.PluginParameterException">The table has problems; each is listed with its line.</exception>
    public BinnedFlux Read(string text)
    {
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            CommentPrefix = '#',
            TrimWhitespace = true,
            TrackLineNumbers = true,
            AllowLineBreaksInQuotes = false,
            OnMalformedRecord = row => _problems.Add((int)row.LineNumber, "the quotes of a value are not balanced; numbers need no quotes"),
        });
        FluxTableColumns? columns = null;
        var hasHeader = false;
        var rows = 0;
        while (TryReadRow(reader, out var cells))
        {
            var line = (int)reader.LineNumber;
            if (!hasHeader)
            {
                hasHeader = true;
                columns = FluxTableColumns.FromHeader(cells, line, _problems);
                foreach (var species in columns?.Fluxes.Keys ?? [])
                    _densities.Add(species, []);
                continue;
            }

            rows++;
            if (columns is null)
                continue;
            if (cells.Length == columns.Count)
                ReadRow(cells, line, columns);
            else
                _problems.Add(line, $"the row has {cells.Length} values, the header names {columns.Count} columns");
        }

        if (!hasHeader)
            _problems.Add($"there is no header row; it names the columns, such as '{FluxTableColumns.EnergyLowName},{FluxTableColumns.EnergyHighName},numu'");
        else if (rows == 0)
            _problems.Add("there are no bins below the header row");
        _problems.ThrowIfAny();

        if (_densities.Values.All(column => column.TrueForAll(density => density == 0.0)))
            _problems.Add("the flux is zero in every bin");
        _problems.ThrowIfAny();
        var beam = BinnedFlux.FromTable(_fluxUnit.Exposure, _edgesGeV.ToArray(), _densities.ToDictionary(entry => entry.Key, entry => entry.Value.ToArray()));
        foreach (var species in beam.Species.Where(species => !double.IsFinite(beam.Spectrum(species).Integral)))
            _problems.Add($"{species.ShortName()}: the integral over the table is not finite; check the unit of the flux and the bin edges");
        _problems.ThrowIfAny();
        return beam;
    }

    // Lines of blanks, and comments that are indented, are passed over like empty lines and comments.
    private static bool TryReadRow(CsvReader reader, out string[] cells)
    {
        while (reader.Read())
        {
            cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = reader.GetString(i);
            if (!cells[0].StartsWith('#') && (cells.Length > 1 || cells[0].Length > 0))
                return true;
        }

        cells = [];
        return false;
    }

    private void ReadRow(string[] cells, int line, FluxTableColumns columns)
    {
        var hasLow = TryEnergyGeV(cells[columns.EnergyLow], FluxTableColumns.EnergyLowName, line, out var lowGeV);
        var hasHigh = TryEnergyGeV(cells[columns.EnergyHigh], FluxTableColumns.EnergyHighName, line, out var highGeV);
        var isBin = hasLow && hasHigh && TryAppendBin(cells[columns.EnergyLow], cells[columns.EnergyHigh], ref lowGeV, highGeV, line);
        var scale = _fluxUnit.IsPerBin && isBin ? _fluxUnit.Factor / (highGeV - lowGeV) : _fluxUnit.Factor;
        foreach (var (species, column) in columns.Fluxes)
        {
            if (TryDensity(cells[column], species, scale, line, out var density) && isBin)
                _densities[species].Add(density);
        }
    }

    private bool TryAppendBin(string lowText, string highText, ref double lowGeV, double highGeV, int line)
    {
        if (lowGeV >= highGeV)
        {
            _problems.Add(line, $"the bin from {lowText} to {highText} {_energyUnit} has no width: {FluxTableColumns.EnergyLowName} must be below {FluxTableColumns.EnergyHighName}");
            return false;
        }

        if (_edgesGeV.Count == 0)
        {
            _edgesGeV.Add(lowGeV);
        }
        else
        {
            var previousHighGeV = _edgesGeV[^1];
            if (Math.Abs(lowGeV - previousHighGeV) <= EdgeTolerance * previousHighGeV && highGeV > previousHighGeV)
            {
                lowGeV = previousHighGeV;
            }
            else if (lowGeV < previousHighGeV)
            {
                _problems.Add(line, $"the bin from {lowText} to {highText} {_energyUnit} begins below {previousHighGeV:R} GeV, where the bin before it ends: bins must rise and must not overlap");
                return false;
            }
            else
            {
                AppendGap(lowGeV);
            }
        }

        _edgesGeV.Add(highGeV);
        return true;
    }

    private void AppendGap(double endGeV)
    {
        _edgesGeV.Add(endGeV);
        foreach (var column in _densities.Values)
            column.Add(0.0);
    }

    private bool TryEnergyGeV(string cell, string column, int line, out double energyGeV)
    {
        energyGeV = double.NaN;
        if (!TryNumber(cell, column, line, out var number))
            return false;
        energyGeV = FluxUnit.EnergyGeV(number, _energyUnit);
        if (number < 0.0 || !double.IsFinite(energyGeV))
        {
            _problems.Add(line, $"{column} is {cell} {_energyUnit}; an energy is finite and not negative");
            return false;
        }

        return true;
    }

    private bool TryDensity(string cell, NeutrinoSpecies species, double scale, int line, out double density)
    {
        density = double.NaN;
        if (!TryNumber(cell, species.ShortName(), line, out var number))
            return false;
        density = number * scale;
        if (number < 0.0)
            _problems.Add(line, $"{species.ShortName()} is {cell}; a flux is not negative");
        else if (!double.IsFinite(density))
            _problems.Add(line, $"{species.ShortName()} is {cell}; in the given unit that is more than a number can hold");
        return density >= 0.0 && double.IsFinite(density);
    }

    private bool TryNumber(string cell, string column, int line, out double number)
    {
        if (!double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out number))
        {
            _problems.Add(line, $"{column} is {FluxTableProblems.Quote(cell)}, which is not a number; write it like 0.25 or 4.2e-05");
            return false;
        }

        if (!double.IsFinite(number))
        {
            _problems.Add(line, $"{column} is {FluxTableProblems.Quote(cell)}; it must be finite");
            return false;
        }

        return true;
    }
}
